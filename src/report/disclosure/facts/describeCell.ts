import type { DraftCell } from "./SystemDraft.ts";

/** Attributes that say less than another of the same dimension beside them. */
const coarser: Readonly<Record<string, readonly string[]>> = {
  agency: ["facility"],
  ageBand: ["age"],
  month: ["day"],
  quarter: ["day", "month"],
  year: ["day", "month", "quarter"],
};

/** What a cell counts, in words for those who read the plan: "synthetic-example: br-215, 2014, female". */
export function describeCell({ attributes, like, kind, facts }: DraftCell): string {
  const own = Object.entries(attributes)
    .filter(([name]) => !(coarser[name] ?? []).some((finer) => attributes[finer] !== undefined))
    .map(([, value]) => value);
  const [fact = like] = facts;
  const window = fact.window === null ? [] : [`${fact.window.from} to ${fact.window.to}`];
  const sets = Object.values(fact.sets).map((values) => values.join(" or "));
  const about = [...own, ...window, ...sets];
  const what = `${like.dataset}: ${about.length === 0 ? "all" : about.join(", ")}`;
  switch (kind) {
    case "region":
      return like.measure === "certain" ? what : `${what} (${like.measure})`;
    case "remainder":
      return `${what}, what is left of it`;
    case "change":
      return `${what}, what changed since an earlier release`;
    case "joint":
      return `${what}, joint cell`;
  }
}
