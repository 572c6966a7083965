/** A synthetic Arabic text with every kind of numeral that a careless page turns round. */
export const arabicText = `## :literal[1.2]{reason="رقم القسم"} الوقائع

في :q[total]{form=unit} *بعض* **ما** في \`by-year.csv\` :cite[source-b]{locator="ص. 3"}، انظر :ref[yearly] و:ref[by-year]\\
التاريخ :literal[2013-08-14]{reason="يوم مثال"} بفارق :literal[−12.3]{reason="مثال"} ونسبة
:literal[95%]{reason="مثال"} ومجال :literal[1.3–4.5]{reason="مثال"}[^n]

- واحد
  1. فرع

> مقتبس

\`\`\`
plain code
\`\`\`

| أ | ب |
| :- | -: |
| ج | :q[total] |

### جزء أصغر

::figure[مع :q[later.share]{form=base}]{#yearly}

::table{#by-year}

[^n]: حاشية فيها :q[total].
`;

/** The numerals of the text that UAX #9 would turn round, as a reader must see them. */
export const turnable = ["1.2", "2013-08-14", "−12.3", "95%", "1.3–4.5", "1,204", "70%"];
