import type { Table } from "../../../quantities/index.ts";
import { timeLevelOf, timeLevels } from "../hierarchies/timeLevels.ts";
import { type CoarsenedDimension, levels, type Profile } from "../profiles/index.ts";

/** Level by dimension; a dimension that is not named keeps its own. */
export type Levels = Readonly<Partial<Record<CoarsenedDimension, string>>>;

const dimensions = Object.keys(levels) as readonly CoarsenedDimension[];

export function isDimension(meaning: string | undefined): meaning is CoarsenedDimension {
  return meaning !== undefined && (dimensions as readonly string[]).includes(meaning);
}

/** Place of a level among those of its dimension: the higher, the coarser. */
export function rankOf(dimension: CoarsenedDimension, level: string): number {
  return (levels[dimension] as readonly string[]).indexOf(level);
}

/** The finest level at which dimensions may be shown that stand together. */
export function finestAllowed(profile: Profile, together: readonly CoarsenedDimension[]): Levels {
  const allowed: Record<string, string> = {};
  const rules = [
    profile.finest,
    ...profile.finestTogether.flatMap((rule) =>
      rule.dimensions.every((dimension) => together.includes(dimension)) ? [rule.finest] : [],
    ),
  ];
  for (const rule of rules)
    for (const dimension of together) {
      const level = rule[dimension];
      const before = allowed[dimension];
      if (
        level !== undefined &&
        (before === undefined || rankOf(dimension, level) > rankOf(dimension, before))
      )
        allowed[dimension] = level;
    }
  return allowed;
}

/** The level that values of a dimension are written at. */
export function ownLevel(dimension: CoarsenedDimension, values: readonly string[]): string {
  if (dimension !== "time") return (levels[dimension] as readonly string[])[0] ?? "all";
  const found = values.map(timeLevelOf).filter((level) => level !== null);
  return timeLevels.find((level) => found.includes(level)) ?? "year";
}

/**
 * The level of a stretch of days: one no longer than a month says no less than a month does. Stretches have no
 * calendar to be coarsened along.
 */
export function levelOfSpan(from: string, to: string): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (!(days >= 28)) return "day";
  if (days < 90) return "month";
  return days < 365 ? "quarter" : "year";
}

/** Dimensions that a table shows in its rows or is selected by, with the level of each. */
export function levelsOf(table: Table): Levels {
  const own: Record<string, string> = {};
  for (const { name, meaning } of table.columns) {
    if (!isDimension(meaning)) continue;
    own[meaning] = ownLevel(
      meaning,
      table.rows.map((row) => String(row[name] ?? "unknown")),
    );
  }
  const times = table.columns.filter(({ meaning }) => meaning === "time");
  const [from, to] = times;
  if (from !== undefined && to !== undefined) own.time = shortestSpan(table, from.name, to.name);
  return own;
}

function shortestSpan({ rows }: Table, from: string, to: string): string {
  const spans = rows.map((row) => levelOfSpan(String(row[from]), String(row[to])));
  return spans.sort((a, b) => rankOf("time", a) - rankOf("time", b))[0] ?? "year";
}
