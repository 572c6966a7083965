import type { Language, Table } from "../../../quantities/index.ts";
import { areFacts, factsOfTable, type TableFactsOptions } from "../facts/factsOfTable.ts";
import { thresholdOf } from "../facts/needOf.ts";
import { type CoarsenedDimension, levels as knownLevels, type Profile } from "../profiles/index.ts";
import { type CoarserTable, coarsenTable } from "./coarsenTable.ts";
import { informationLoss } from "./informationLoss.ts";
import { finestAllowed, type Levels, levelOfSpan, levelsOf, rankOf } from "./Levels.ts";

export interface ChosenLevels extends CoarserTable {
  /** Level by dimension that was coarsened. */
  readonly levels: Levels;
  /** Bits lost by coarsening. */
  readonly loss: number;
  /** Cells below their threshold, of all cells above zero, after coarsening. */
  readonly small: number;
  readonly cells: number;
  /** False where no allowed table can be drawn by the figures that draw it. */
  readonly isDrawable: boolean;
}

/** More combinations of levels than a table of eight dimensions has are not tried one by one. */
const MOST_CANDIDATES = 5_000;

/**
 * Coarsens first: the levels that lose the fewest bits among those allowed at which no more cells are small than the
 * profile suffers; where no levels reach that, those with the smallest share of small cells. Of these, levels at which
 * the figures of the table can be drawn come first. What is still small is for suppression.
 *
 * @param canDraw whether the figures of the table can be drawn from a coarser one
 * @returns null where the table is of something that may not be shown at all, at whatever level
 */
export function chooseLevels(
  table: Table,
  profile: Profile,
  options: TableFactsOptions & { readonly language: Language; readonly canDraw: (table: Table) => boolean },
): ChosenLevels | null {
  const own = levelsOf(table);
  const fixed = fixedLevels(table);
  const together = [...new Set([...Object.keys(own), ...Object.keys(fixed)])].sort() as CoarsenedDimension[];
  const allowed = finestAllowed(profile, together);
  for (const dimension of together) {
    const level = fixed[dimension];
    const least = allowed[dimension];
    if (level !== undefined && least !== undefined && rankOf(dimension, level) < rankOf(dimension, least))
      return null;
  }

  const free = together.filter((dimension) => own[dimension] !== undefined && fixed[dimension] === undefined);
  const candidates = combine(free, own, allowed);
  if (candidates === null) return null;
  const weighed = candidates
    .map((levels) => weigh(table, levels, profile, options))
    .sort((a, b) => a.loss - b.loss || a.small - b.small);
  const most = profile.smallNumbers?.mostWithheld ?? 1;
  const within = weighed.filter((each) => shareOf(each) <= most);
  const inOrder = within.length > 0 ? within : [...weighed].sort((a, b) => shareOf(a) - shareOf(b));
  const drawable = inOrder.find((each) => options.canDraw(each.table));
  const best = drawable ?? inOrder[0];
  return best === undefined ? null : { ...best, isDrawable: drawable !== undefined };
}

/** Levels that cannot be changed: of what the table was selected by, and of rows that are stretches of days. */
function fixedLevels(table: Table): Levels {
  const selections = [table.selection, ...table.columns.map(({ selection }) => selection)].filter(
    (selection) => selection !== undefined,
  );
  const fixed: Record<string, string> = {};
  const fix = (dimension: CoarsenedDimension, level: string): void => {
    const before = fixed[dimension];
    if (before === undefined || rankOf(dimension, level) < rankOf(dimension, before))
      fixed[dimension] = level;
  };
  for (const { where, period } of selections) {
    for (const dimension of Object.keys(where))
      if (dimension in knownLevels && dimension !== "time")
        fix(dimension as CoarsenedDimension, knownLevels[dimension as CoarsenedDimension][0]);
    if (period !== undefined) fix("time", levelOfSpan(period.from, period.to));
  }
  const times = table.columns.filter(({ meaning }) => meaning === "time");
  const time = levelsOf(table).time;
  if (times.length > 1 && time !== undefined) fix("time", time);
  return fixed;
}

function combine(
  free: readonly CoarsenedDimension[],
  own: Levels,
  allowed: Levels,
): readonly Levels[] | null {
  let candidates: readonly Levels[] = [{}];
  for (const dimension of free) {
    const finest = Math.max(
      rankOf(dimension, own[dimension] ?? ""),
      rankOf(dimension, allowed[dimension] ?? ""),
    );
    const choices = (knownLevels[dimension] as readonly string[]).slice(Math.max(0, finest));
    candidates = candidates.flatMap((before) =>
      choices.map((level) => (level === own[dimension] ? before : { ...before, [dimension]: level })),
    );
    if (candidates.length > MOST_CANDIDATES) return null;
  }
  return candidates;
}

function weigh(
  table: Table,
  levels: Levels,
  profile: Profile,
  options: TableFactsOptions & { readonly language: Language },
): Omit<ChosenLevels, "isDrawable"> {
  const coarser = coarsenTable(table, levels, options);
  const facts = factsOfTable(coarser.table, options);
  const rules = profile.smallNumbers;
  const counted = areFacts(facts) ? facts.filter(({ value }) => value > 0) : [];
  const small =
    rules === null
      ? 0
      : counted.filter(
          (fact) => fact.value < thresholdOf({ attributes: fact.attributes, over: [], like: fact }, rules),
        ).length;
  return { ...coarser, levels, loss: informationLoss(table, coarser.rowOf), small, cells: counted.length };
}

const shareOf = ({ small, cells }: { readonly small: number; readonly cells: number }): number =>
  cells === 0 ? 0 : small / cells;
