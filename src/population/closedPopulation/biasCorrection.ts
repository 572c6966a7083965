import { fitLogLinear, matrixFromColumns, type Solver } from "../../statistics/index.ts";
import { listsOf } from "../histories/history.ts";
import { type ClosedModel, heterogeneityOf } from "./designs.ts";
import { type ClosedRows, fitClosedModel, rowsByHistory, varianceOf } from "./fitClosedModel.ts";
import { captureFrequencies, rowsByCaptures } from "./rowsByCaptures.ts";

/** A size whose bias is of a smaller order than that of the maximum of the likelihood. */
export interface CorrectedFit {
  readonly abundance: number;
  readonly standardError: number;
}

/**
 * The size with its bias taken out to the first order, by constants added to the counts before the model is fitted (Rivest
 * and Lévesque 2001, Canadian Journal of Statistics 29, 555–572). For small overlaps: without it a model's size is too high.
 *
 * With t lists and h the column of heterogeneity by number of lists, let a = 2 + 2 (h₂ − 2h₁)/(h₃ − 2h₂ + h₁), and 2 without
 * heterogeneity. A history of one list gets −a/4t, and (t − 1)/2t more where lists differ; of two a/(t(t − 1)); of three
 * 3 (4 − a)/(2t(t − 1)(t − 2)), and nothing without heterogeneity. These constants were found from the answers of Rcapture's
 * `closedp.bc`, not from its text, and agree with it on every reference set.
 *
 * @returns null when the model has no correction (Mbh) or no estimate
 */
export function correctedFit(
  model: ClosedModel,
  counts: readonly number[],
  lists: number,
  solver: Solver,
): CorrectedFit | null {
  const recorded = counts.reduce((sum, count) => sum + count, 0);
  if (model === "Mbh") return null;
  if (model === "Mb") return removal(counts, lists);
  if (model === "Mh Chao") return chao(counts, lists);
  const added = constantsOf(model, lists);
  const differ = model.startsWith("Mt");
  const rows = differ ? rowsByHistory(counts, lists) : rowsByCaptures(counts, lists);
  const moved: ClosedRows = {
    ...rows,
    counts: rows.counts.map((count, at) => {
      const captures = listsOf(rows.histories[at] as number).length;
      const ways = differ ? 1 : Math.exp(rows.offset[at] as number);
      return Math.max(0, count + ways * (added[captures - 1] ?? 0));
    }),
  };
  const fit = fitClosedModel(model, moved, solver);
  if (fit === null) return null;
  const unseen = fit.abundance - moved.counts.reduce((sum, count) => sum + count, 0);
  return { abundance: recorded + unseen, standardError: fit.standardError };
}

/** What a history of one list, of two and of three gets. */
function constantsOf(model: ClosedModel, lists: number): readonly number[] {
  const shape = heterogeneityOf(model);
  const bend = (at: number) =>
    shape === null ? 0 : shape(at + 1) - 2 * shape(at) + (at === 1 ? 0 : shape(at - 1));
  const a = shape === null ? 2 : 2 + (2 * bend(1)) / bend(2);
  return [
    -a / (4 * lists) + (model.startsWith("Mt") ? (lists - 1) / (2 * lists) : 0),
    a / (lists * (lists - 1)),
    shape === null ? 0 : (3 * (4 - a)) / (2 * lists * (lists - 1) * (lists - 2)),
  ];
}

/** N = n + c f₁ (f₁ − 1)/(f₂ + 1), c = (t − 1)/2t, with the variance that has no bias when f₁ and f₂ are Poisson. */
function chao(counts: readonly number[], lists: number): CorrectedFit {
  const recorded = counts.reduce((sum, count) => sum + count, 0);
  const [once = 0, twice = 0] = captureFrequencies(counts, lists);
  const factor = (lists - 1) / (2 * lists);
  const unseen = (factor * once * (once - 1)) / (twice + 1);
  const square = (factor ** 2 * once * (once - 1) * (once - 2) * (once - 3)) / ((twice + 1) * (twice + 2));
  return {
    abundance: recorded + unseen,
    standardError: Math.sqrt(Math.max(0, unseen + unseen ** 2 - square)),
  };
}

/** Those first recorded by each list fall off as a geometric series; three are moved from the second list to the first. */
function removal(counts: readonly number[], lists: number): CorrectedFit | null {
  const recorded = counts.reduce((sum, count) => sum + count, 0);
  const response = new Float64Array(lists);
  for (const [history, count] of counts.entries())
    if (history > 0) {
      const [first = 0] = listsOf(history);
      response[first] = (response[first] as number) + count;
    }
  response[0] = (response[0] as number) + 3;
  response[1] = Math.max(0, (response[1] as number) - 3);
  const columns = [new Float64Array(lists).fill(1), Float64Array.from(response, (_, at) => at)];
  const matrix = matrixFromColumns(lists, columns);
  const offset = new Float64Array(lists);
  const fitted = fitLogLinear({ matrix, response, offset, theta: Number.POSITIVE_INFINITY }, 200);
  if (fitted.kind !== "converged") return null;
  const { coefficients, mu } = fitted.state;
  const ratio = Math.exp(coefficients[1] as number);
  const unseen = (Math.exp(coefficients[0] as number) * ratio ** lists) / (1 - ratio);
  const gradient = Float64Array.of(unseen, unseen * (lists + ratio / (1 - ratio)));
  const variance = varianceOf(matrix, mu, gradient);
  return variance === null
    ? null
    : { abundance: recorded + unseen, standardError: Math.sqrt(Math.max(0, unseen + variance)) };
}
