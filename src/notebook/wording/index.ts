/** Wording: the words a notebook adds, in each language. */
import type { Language } from "../../quantities/index.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { NotebookWording } from "./NotebookWording.ts";

const wordings: Readonly<Record<Language, NotebookWording>> = { en, ar, de, fr };

export type { NotebookWording } from "./NotebookWording.ts";

/** The words of a language. */
export const notebookWording = (language: Language): NotebookWording => wordings[language];
