import type { Block } from "../../document/index.ts";
import { listRedactions } from "../../redaction/listRedactions.ts";
import type { GenerationContext } from "./GenerationContext.ts";

/** What anyone asked to be withheld, and what was decided; nothing where no redactions.json says so. */
export function writeRedactions({ redactions, language }: GenerationContext): readonly Block[] {
  return redactions === null ? [] : listRedactions(redactions, language);
}
