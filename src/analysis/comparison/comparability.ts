import type { ArchiveDataset } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import { coverageWords } from "../periods/coverageWords.ts";
import { dayNumber } from "../periods/days.ts";
import { intersectSpans, type NumberedSpan } from "../periods/spokenSpans.ts";

/**
 * Whether counts of several datasets may be compared or added. Six cautions decide: unit of count, meaning of the
 * date, vintage, selection, party and population, sample. What the descriptors state is checked here; vintage and
 * sampling are for the report to state.
 *
 * @returns null when nothing stands against it, otherwise a refusal that names every reason
 */
export function comparability(question: string, datasets: readonly ArchiveDataset[]): Refusal | null {
  const reasons: string[] = [];
  const distinct = (name: string, value: (dataset: ArchiveDataset) => string | undefined, why: string) => {
    const values = new Map(datasets.map((dataset) => [dataset.descriptor.id, value(dataset)]));
    if (new Set(values.values()).size <= 1 && ![...values.values()].includes(undefined)) return;
    const stated = [...values].map(([id, each]) => `${id}: ${each ?? "not stated"}`).join("; ");
    reasons.push(`${name} (${stated}). ${why}`);
  };
  distinct(
    "Unit of count",
    ({ descriptor }) => descriptor.unit,
    "Photographs, bodies, persons and records are different things: one person can stand behind several of them.",
  );
  distinct(
    "Meaning of the date",
    ({ descriptor }) => descriptor.dateMeaning,
    "A death can be photographed, registered or documented long after it happened.",
  );
  distinct(
    "Custody",
    ({ descriptor }) => descriptor.custody,
    "Deaths in the custody of different parties are different populations.",
  );
  distinct(
    "Nature of the figures",
    ({ descriptor }) =>
      descriptor.nature === "estimated"
        ? "estimated"
        : descriptor.nature === "synthetic"
          ? "synthetic"
          : "documented",
    "Documented and estimated figures are never mixed, and synthetic ones say nothing.",
  );
  if (!haveCommonDay(datasets)) {
    const windows = datasets.map((dataset) => `${dataset.descriptor.id}: ${coverageWords(dataset)}`);
    reasons.push(
      `Selection (${windows.join("; ")}). The coverage windows have no day in common: a difference would be one of collections, not of deaths.`,
    );
  }
  const [first, ...others] = reasons;
  if (first === undefined) return null;
  return {
    kind: "refusal",
    code: "SIJILL_NOT_COMPARABLE",
    question,
    reasons: [first, ...others],
    wouldNeed:
      "Datasets of one unit, one meaning of the date and one custody that cover a common period, or records of both linked to persons.",
  };
}

function haveCommonDay(datasets: readonly ArchiveDataset[]): boolean {
  const [first = [], ...others] = datasets.map(({ covered }) =>
    covered.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) })),
  );
  return others.reduce<readonly NumberedSpan[]>(intersectSpans, first).length > 0;
}
