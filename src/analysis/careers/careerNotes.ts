import type { Careers } from "./Careers.ts";

/** What must be said under every table about careers. */
export function careerNotes({ nature }: Careers): readonly string[] {
  return [
    "Every record is of a death: who was released, or is alive, is not among them.",
    ...(nature === "synthetic"
      ? ["SYNTHETIC DATA: no row is a person; nothing here says anything about any facility."]
      : []),
  ];
}
