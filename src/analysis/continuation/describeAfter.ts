import type { Archive, ArchiveDataset, DeathCell } from "../../archive/index.ts";
import {
  type Count,
  fillTemplate,
  formatDate,
  type Lineage,
  type Period,
  type Proportion,
  type Selection,
} from "../../quantities/index.ts";
import { proportionInterval } from "../../statistics/index.ts";
import { boundWindow } from "../counting/boundCounts.ts";
import { countDeaths } from "../counting/countDeaths.ts";
import { natureOf } from "../counting/tableNotes.ts";
import { daysAfter, farDay, nextDay } from "../periods/days.ts";
import type { NumberedSpan } from "../periods/spokenSpans.ts";
import { selectWording } from "../wording/index.ts";
import { firstAndLast } from "./firstAndLast.ts";
import { monthsAfter } from "./monthsAfter.ts";
import type { RecordedAfter } from "./RecordedAfter.ts";

/** A dataset with its cells and the days it speaks about. */
export interface Source {
  readonly dataset: ArchiveDataset;
  readonly cells: readonly DeathCell[];
  readonly spans: readonly NumberedSpan[];
}

/** One source, or several that may be taken together, under the name that its quantities begin with. */
export interface Subject {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly Source[];
}

/** What is asked of a subject: the days after a day, and what is said of every quantity about them. */
export interface Asked extends Origin {
  readonly subject: Subject;
  readonly period: { readonly from: string; readonly to: string };
}

type Origin = Pick<Count, "method" | "inputs" | "nature">;

/** What the sources of a subject record after a day; sources of different units are the caller's to refuse. */
export async function describeAfter(
  archive: Archive,
  subject: Subject,
  after: string,
): Promise<RecordedAfter> {
  const { id, title, sources } = subject;
  const words = selectWording(archive.language).continuation;
  const day = formatDate(after, archive.language);
  const say = (template: string) => fillTemplate(template, { day, title });
  const ends = sources.map(({ dataset }) => dataset.coverage.to).sort();
  const period = { from: nextDay(after), to: ends.at(-1) ?? after };
  const asked: Asked = { ...originOf(archive, sources, `dates after ${after}`), subject, period };
  let [certainly, possibly, undated] = [0, 0, 0];
  for (const { dataset } of sources) {
    const cells = await archive.cellsByPeriod(dataset.descriptor.id, [period.from, farDay], []);
    const bounds = boundWindow(cells, 0, 0, dataset.descriptor.total ?? null);
    certainly += bounds.certain;
    possibly += bounds.possible;
    undated += sum(cells.filter((cell) => cell.undated).map((cell) => cell.upper));
  }
  const count = (name: string, label: string, value: number, ...counted: Counted): Count => ({
    ...originOf(archive, sources, `dates after ${after}`),
    id: `${id}.after.${name}`,
    kind: "count",
    label,
    value,
    unit: unitOf(subject),
    period,
    ...lineageOf(subject, ...counted),
  });
  const total = totalOf(archive, subject);
  const certain = count("certain", say(words.certain), certainly, "certain", { period: daysAfter(after) });
  const possible = count("possible", say(words.possible), possibly + undated, "open", {
    period: daysAfter(after),
  });
  return {
    total,
    certain,
    possible,
    undated: count("undated", say(words.undated), undated, "certain", { where: { time: ["unknown"] } }),
    share: shareOf(certain, possible, total, {
      label: say(words.share),
      base: say(words.total),
      reason: words.certainToPossible,
    }),
    ...firstAndLast(asked, { first: say(words.first), last: say(words.last) }),
    ...(await monthsAfter(archive, asked)),
    yearly: await countDeaths(archive, {
      by: ["year"],
      dataset: sources.map(({ dataset }) => dataset.descriptor.id),
    }),
  };
}

/** All deaths of a subject, dated or not. */
export function totalOf(archive: Archive, subject: Subject): Count {
  const { id, title, sources } = subject;
  const all = sources.map(
    ({ dataset, cells }) => dataset.descriptor.total ?? sum(cells.map((cell) => cell.count)),
  );
  return {
    ...originOf(archive, sources, "all accepted rows"),
    id: `${id}.total`,
    kind: "count",
    label: fillTemplate(selectWording(archive.language).continuation.total, { title }),
    value: sum(all),
    unit: unitOf(subject),
    period: coverageOf(sources),
    ...lineageOf(subject, "certain", {}),
  };
}

type Counted = readonly [
  measure: Extract<Lineage, { readonly kind: "count" }>["measure"],
  records: Partial<Omit<Selection, "dataset">>,
];

/** Which records a count is of; nothing is said of several sources taken together. */
function lineageOf({ sources }: Subject, ...[measure, records]: Counted): Pick<Count, "lineage"> {
  const [only, ...others] = sources;
  if (only === undefined || others.length > 0) return {};
  const selection = { dataset: only.dataset.descriptor.id, where: {}, ...records };
  return { lineage: { kind: "count", measure, selection } };
}

/** Method, inputs and nature of a figure that rests on a selection of the sources' rows. */
export function originOf(archive: Archive, sources: readonly Source[], selection: string): Origin {
  const ids = sources.map(({ dataset }) => dataset.descriptor.id);
  return {
    method: { name: "count of records by possible dates", settings: { selection } },
    inputs: ids.flatMap((id) => archive.inputRefs(id, selection)),
    nature: natureOf(archive, ids),
  };
}

function unitOf({ sources }: Subject): Count["unit"] {
  const [first] = sources;
  if (first === undefined) throw new Error("a subject has at least one source");
  return first.dataset.descriptor.unit;
}

function coverageOf(sources: readonly Source[]): Period {
  const froms = sources.map(({ dataset }) => dataset.coverage.from).sort();
  const tos = sources.map(({ dataset }) => dataset.coverage.to).sort();
  return { from: froms[0] ?? null, to: tos.at(-1) ?? null };
}

function shareOf(
  certain: Count,
  possible: Count,
  total: Count,
  words: { readonly label: string; readonly base: string; readonly reason: string },
): Proportion | null {
  if (total.value === 0) return null;
  const low = proportionInterval(certain.value, total.value, { method: "wilson" });
  const high = proportionInterval(possible.value, total.value, { method: "wilson" });
  return {
    id: certain.id.replace(/certain$/, "share"),
    kind: "proportion",
    period: certain.period,
    method: certain.method,
    inputs: certain.inputs,
    nature: certain.nature,
    label: words.label,
    value: certain.value / total.value,
    numerator: certain.value,
    denominator: total.value,
    lineage: { kind: "quotient", numerator: certain.id, denominator: total.id, limits: [possible.id] },
    base: words.base,
    bounds: {
      lower: certain.value / total.value,
      upper: possible.value / total.value,
      reason: words.reason,
    },
    interval: {
      lower: low.lower,
      upper: high.upper,
      level: low.level,
      method: certain.value === possible.value ? "Wilson" : "Wilson, from certain to possible",
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
