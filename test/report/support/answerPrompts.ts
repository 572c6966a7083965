/** A drafted annex with every prompt answered by something that passes, as an author in a hurry would. */
export function answerPrompts(text: string): string {
  const quantity = "year.2013";
  return text
    .replace(/: "REPLACE: [^"]*2026[^"]*"/g, ': "2026-01-05"')
    .replace(/(understood|truth): "REPLACE: [^"]*"/g, "$1: true")
    .replace(/"REPLACE: (?:[^"\\]|\\.)*"/g, '"Synthetic answer."')
    .replace(
      /(### :section\[summary\]\n\n)::prompt.*/,
      `$1In short.\n\n::finding[There are records.]{quantity=${quantity} place=Nowhere confidence=low paragraph=made}`,
    )
    .replace(
      /(### :section\[judgment-ready\]\n\n)::prompt.*/,
      (_, heading) =>
        `${heading}For the judgment.\n\n${["facts", "method", "result", "limits"]
          .map((part) => `:::judgment{part=${part}}\nThere are :q[${quantity}]{form=unit}.\n:::`)
          .join("\n\n")}`,
    )
    .replace(/(### :section\[tables\]\n\n)::prompt.*/, "$1:paragraph[made] See :ref[by-year].")
    .replace(/(### :section\[charts\]\n\n)::prompt.*/, "$1See :ref[by-year-chart].")
    .replace(/::prompt\[.*\]/g, "A synthetic answer.");
}
