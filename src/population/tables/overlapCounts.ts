import type { Table } from "../../quantities/index.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { sizeOf } from "../histories/history.ts";

/**
 * The histories somebody has as rows: a 0 or 1 for each list and the count, most first. What the overlap chart draws.
 *
 * @example
 * import { captureHistories, overlapCounts } from "sijill";
 *
 * const cells = [{ history: "10", count: 40 }, { history: "01", count: 60 }, { history: "11", count: 20 }];
 * const histories = captureHistories({ lists: ["register", "families"], cells });
 * console.log(overlapCounts(histories, { nature: "synthetic" }).rows[0]); // → { register: 0, families: 1, count: 60 }
 */
export function overlapCounts(
  { lists, counts, unit, inputs, observed }: CaptureHistories,
  { id = "overlap", nature = "documented" }: { readonly id?: string; readonly nature?: Table["nature"] } = {},
): Table {
  const rows = counts
    .map((count, history) => ({ count, history }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || sizeOf(a.history) - sizeOf(b.history) || a.history - b.history);
  return {
    id,
    title: "Persons by the lists that recorded them",
    columns: [
      ...lists.map((list) => ({ name: list, label: list, type: "integer", role: "dimension" }) as const),
      { name: "count", label: "Persons", type: "integer", role: "measure", meaning: "count" },
    ],
    rows: rows.map(({ count, history }) => ({
      ...Object.fromEntries(lists.map((list, place) => [list, (history >> place) & 1])),
      count,
    })),
    unit,
    nature,
    method: { name: "count of persons by history", settings: { persons: observed } },
    inputs,
    notes: [],
  };
}
