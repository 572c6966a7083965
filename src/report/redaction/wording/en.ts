import type { RedactionWording } from "./RedactionWording.ts";

export const en: RedactionWording = {
  title: "Redactions",
  introduction:
    "Everything that anyone asked to be withheld from some readers. A redaction decides who sees a part; it changes no value, and the redacted version is provably part of the sealed one.",
  none: "Nobody asked for anything to be withheld.",
  id: "Redaction",
  askedBy: "Asked by",
  day: "On",
  reason: "Reason",
  decision: "Decision",
  granted: "granted by {by}",
  refused: "not granted by {by}",
};
