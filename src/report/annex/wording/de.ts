import type { AnnexWording } from "./AnnexWording.ts";
import { draft } from "./draft.de.ts";
import { generated } from "./generated.de.ts";
import { rules } from "./rules.de.ts";
import { parts, sections } from "./sections.de.ts";

/** German words of an annex. */
export const de: AnnexWording = {
  parts,
  sections,
  rules,
  generated,
  draft,
  phrases: {
    finding: "Ergebnis {number}.",
    place: "Ort: {place}.",
    see: "Siehe {paragraph}.",
    noInterval: {
      documented: "Vollständige Zählung des Archivs, kein Intervall.",
      published: "Wie von anderen veröffentlicht, die kein Intervall angaben.",
      estimated: "Schätzung.",
      synthetic: "Erfunden, kein Ergebnis.",
    },
    confidence: {
      high: "Sicherheit: hoch; keine vertretbare Entscheidung änderte es.",
      moderate: "Sicherheit: mittel; eine vertretbare Entscheidung oder eine spätere Quelle kann es ändern.",
      low: "Sicherheit: gering; es beruht auf einer schwachen Quelle oder wenigen Einträgen.",
    },
    judgment: {
      facts: "Anknüpfungstatsachen.",
      method: "Verfahren.",
      result: "Ergebnis.",
      limits: "Grenzen.",
    },
  },
};
