import { type IStylesOptions, LineRuleType } from "docx";
import type { Language } from "../../quantities/index.ts";

/** Faces that every word processor has or replaces; a document of an author names no font that must be shipped. */
const FONT = { ascii: "Calibri", hAnsi: "Calibri", cs: "Arial" };

const languages: Readonly<Record<Language, string>> = { en: "en-GB", ar: "ar-SY", de: "de-DE", fr: "fr-FR" };

const heading = (size: number) => ({
  run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: "1C2126" },
  paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
});

/** The look of a document: quiet, and changed by its author in one place. */
export function styles(language: Language): IStylesOptions {
  const tag = languages[language];
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 21,
          sizeComplexScript: 23,
          language: language === "ar" ? { value: "en-GB", bidirectional: tag } : { value: tag },
        },
        paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { size: 40, sizeComplexScript: 42, bold: true, boldComplexScript: true } },
      heading1: heading(30),
      heading2: heading(25),
      heading3: heading(22),
      heading4: heading(21),
      caption: {
        run: { size: 19, sizeComplexScript: 20, color: "1C2126" },
        paragraph: { spacing: { before: 160, after: 100 } },
      },
    },
    paragraphStyles: [
      {
        id: "Subtitle",
        name: "Subtitle",
        basedOn: "Normal",
        run: { size: 26, sizeComplexScript: 28, color: "59636D" },
      },
      {
        id: "Quote",
        name: "Quote",
        basedOn: "Normal",
        paragraph: { indent: { start: 480, end: 480 } },
      },
      {
        id: "Cell",
        name: "Table cell",
        basedOn: "Normal",
        run: { size: 18, sizeComplexScript: 19 },
        paragraph: { spacing: { before: 0, after: 0, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        id: "Facts",
        name: "Facts",
        basedOn: "Normal",
        run: { size: 16, sizeComplexScript: 17, color: "59636D" },
        paragraph: { spacing: { before: 60, after: 120 } },
      },
      {
        id: "Notice",
        name: "Notice",
        basedOn: "Normal",
        run: { bold: true, boldComplexScript: true, color: "8A1F11" },
      },
      {
        id: "Code",
        name: "Code",
        basedOn: "Normal",
        run: { font: "Courier New", size: 18 },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    ],
  };
}
