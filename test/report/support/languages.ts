import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../../../src/quantities/index.ts";
import { analysis as english, writeReport } from "./exampleReport.ts";

/** The example report in four languages: the same numbers, each language's own words. */
export const languages = ["en", "ar", "de", "fr"] as const satisfies readonly Language[];

const front = (language: Language, title: string, subtitle: string) => `---
title: ${title}
subtitle: ${subtitle}
date: "2026-01-05"
authors:
  - name: Test Author
language: ${language}
version: "1.0"
status: draft
---
`;

export const texts: Readonly<Record<Language, string>> = {
  en: `${front("en", "A synthetic example", "Made to test the report system")}
## What was counted

There are :q[total]{form=unit}, of which :q[later.share]{form=interval} came later :cite[example-2020];
the last is of :q[last]. The day :literal[2014-01-20]{reason="date fixed by the question"} divides them.
See :ref[by-year-chart] and :ref[by-year].

::figure{#by-year-chart}

### In numbers

::table{#by-year}

- :q[total]{form=sentence}
`,
  ar: `${front("ar", "مثال مصطنع", "غايته اختبار نظام التقارير")}
## ما الذي عددناه

عددنا :q[total]{form=unit}، منها :q[later.share]{form=interval} جاءت لاحقا :cite[example-2020]؛
وآخرها في :q[last]. واليوم :literal[2014-01-20]{reason="تاريخ يحدده السؤال"} هو الفاصل بينها.
انظر :ref[by-year-chart] و:ref[by-year].

::figure{#by-year-chart}

### بالأرقام

::table{#by-year}

- :q[total]{form=sentence}
`,
  de: `${front("de", "Ein künstliches Beispiel", "Um das Berichtssystem zu prüfen")}
## Was gezählt wurde

Es sind :q[total]{form=unit}, davon :q[later.share]{form=interval} später :cite[example-2020];
der letzte ist aus :q[last]. Der Tag :literal[2014-01-20]{reason="Tag der Frage"} teilt sie.
Siehe :ref[by-year-chart] und :ref[by-year].

::figure{#by-year-chart}

### In Zahlen

::table{#by-year}

- :q[total]{form=sentence}
`,
  fr: `${front("fr", "Un exemple synthétique", "Pour essayer le système de rapports")}
## Ce qui a été compté

Il y a :q[total]{form=unit}, dont :q[later.share]{form=interval} plus tard :cite[example-2020] ;
la dernière est de :q[last]. Le jour :literal[2014-01-20]{reason="jour de la question"} les divise.
Voir :ref[by-year-chart] et :ref[by-year].

::figure{#by-year-chart}

### En chiffres

::table{#by-year}

- :q[total]{form=sentence}
`,
};

/** Words of the example's analysis, by their English text. */
const words: Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>> = {
  "Synthetic records by year": {
    ar: "سجلات مصطنعة بحسب السنة",
    de: "Künstliche Datensätze nach Jahr",
    fr: "Fiches synthétiques par année",
  },
  Year: { ar: "السنة", de: "Jahr", fr: "Année" },
  Site: { ar: "الموقع", de: "Ort", fr: "Lieu" },
  Records: { ar: "السجلات", de: "Datensätze", fr: "Fiches" },
  "not covered": { ar: "خارج التغطية", de: "nicht erfasst", fr: "non couvert" },
  "Made up to test the report system.": {
    ar: "غايته اختبار نظام التقارير.",
    de: "Erfunden, um das Berichtssystem zu prüfen.",
    fr: "Inventé pour essayer le système de rapports.",
  },
  "synthetic records in all years": {
    ar: "سجلات مصطنعة في كل السنوات",
    de: "künstliche Datensätze aller Jahre",
    fr: "fiches synthétiques de toutes les années",
  },
  "share of the synthetic records after 2014": {
    ar: "نسبة السجلات المصطنعة بعد 2014",
    de: "Anteil der künstlichen Datensätze nach 2014",
    fr: "part des fiches synthétiques après 2014",
  },
  "synthetic records": { ar: "السجلات المصطنعة", de: "künstliche Datensätze", fr: "fiches synthétiques" },
};

/** The analysis with every text said in four languages. */
export const analysis = Object.entries(words)
  .reduce(
    (code, [en, others]) =>
      code
        .replaceAll(
          new RegExp(`(label|title|missing|base): "${en.replace(/[.]/g, "\\.")}"`, "g"),
          `$1: say(${JSON.stringify({ en, ...others })})`,
        )
        .replaceAll(`notes: ["${en}"]`, `notes: [say(${JSON.stringify({ en, ...others })})]`),
    english,
  )
  .replace("({ resolve })", "({ resolve, say })");

/** Writes the report in the languages asked for. */
export async function writeLanguages(
  asked: readonly Language[],
  own: { readonly texts?: Partial<Record<Language, string>>; readonly analysis?: string } = {},
): Promise<string> {
  const folder = await writeReport({ text: own.texts?.en ?? texts.en, analysis: own.analysis ?? analysis });
  for (const language of asked)
    await writeFile(join(folder, `report.${language}.md`), own.texts?.[language] ?? texts[language]);
  return folder;
}
