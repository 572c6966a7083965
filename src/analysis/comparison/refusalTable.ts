import type { Refusal } from "../../errors/index.ts";
import { fillTemplate, type Language, type Table } from "../../quantities/index.ts";
import { computed } from "../counting/tableNotes.ts";
import { selectWording } from "../wording/index.ts";

/** A refusal as a table of its reasons, for a report that says why a question is not answered. */
export function refusalTable(id: string, refusal: Refusal, language: Language = "en"): Table {
  const { comparison } = selectWording(language);
  return {
    id,
    title: fillTemplate(comparison.refusedTitle, { question: refusal.question }),
    columns: [
      {
        name: "reason",
        label: comparison.refusedReason,
        type: "text",
        role: "dimension",
        meaning: "description",
      },
    ],
    rows: refusal.reasons.map((reason) => ({ reason })),
    unit: null,
    nature: "documented",
    method: { name: "comparability of descriptors", settings: { code: refusal.code } },
    inputs: [],
    ...computed([fillTemplate(comparison.refusedNeed, { need: refusal.wouldNeed })]),
  };
}
