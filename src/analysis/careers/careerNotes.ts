import { selectCustody, selectWording } from "../wording/index.ts";
import type { Careers } from "./Careers.ts";

/** What must be said under every table about careers. */
export function careerNotes({ nature, language = "en" }: Careers): readonly string[] {
  return [
    selectCustody(language).careers.onlyDeaths,
    ...(nature === "synthetic" ? [selectWording(language).notes.synthetic] : []),
  ];
}
