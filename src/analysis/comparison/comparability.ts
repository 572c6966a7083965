import type { ArchiveDataset } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import { fillTemplate, type Language } from "../../quantities/index.ts";
import { coverageWords } from "../periods/coverageWords.ts";
import { dayNumber } from "../periods/days.ts";
import { intersectSpans, type NumberedSpan } from "../periods/spokenSpans.ts";
import { selectWording } from "../wording/index.ts";

/**
 * Whether counts of several datasets may be compared or added. Six cautions decide: unit of count, meaning of the
 * date, vintage, selection, party and population, sample. What the descriptors state is checked here; vintage and
 * sampling are for the report to state.
 *
 * @param language of the reasons
 * @returns null when nothing stands against it, otherwise a refusal that names every reason
 */
export function comparability(
  question: string,
  datasets: readonly ArchiveDataset[],
  language: Language = "en",
): Refusal | null {
  const words = selectWording(language);
  const { comparison } = words;
  const reasons: string[] = [];
  const refuse = (name: string, stated: ReadonlyMap<string, string>, why: string) => {
    const listed = [...stated].map(([id, each]) => `${id}: ${each}`).join(words.separator);
    reasons.push(fillTemplate(comparison.reason, { name, stated: listed, why }));
  };
  const distinct = (name: string, value: (dataset: ArchiveDataset) => string | undefined, why: string) => {
    const values = new Map(datasets.map((dataset) => [dataset.descriptor.id, value(dataset)]));
    if (new Set(values.values()).size <= 1 && ![...values.values()].includes(undefined)) return;
    refuse(name, new Map([...values].map(([id, each]) => [id, each ?? words.notStated])), why);
  };
  distinct(comparison.unit, ({ descriptor }) => words.units[descriptor.unit], comparison.unitWhy);
  distinct(
    comparison.date,
    ({ descriptor }) => words.dateMeanings[descriptor.dateMeaning],
    comparison.dateWhy,
  );
  distinct(comparison.custody, ({ descriptor }) => descriptor.custody, comparison.custodyWhy);
  distinct(
    comparison.nature,
    ({ descriptor: { nature } }) => words.natures[nature === "published" ? "documented" : nature],
    comparison.natureWhy,
  );
  if (!haveCommonDay(datasets)) {
    const windows = datasets.map(
      (dataset) => [dataset.descriptor.id, coverageWords(dataset, language)] as const,
    );
    refuse(comparison.selection, new Map(windows), comparison.selectionWhy);
  }
  const [first, ...others] = reasons;
  if (first === undefined) return null;
  return {
    kind: "refusal",
    code: "SIJILL_NOT_COMPARABLE",
    question,
    reasons: [first, ...others],
    wouldNeed: comparison.need,
  };
}

function haveCommonDay(datasets: readonly ArchiveDataset[]): boolean {
  const [first = [], ...others] = datasets.map(({ covered }) =>
    covered.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) })),
  );
  return others.reduce<readonly NumberedSpan[]>(intersectSpans, first).length > 0;
}
