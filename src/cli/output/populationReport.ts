import { isRefusal, type Refusal } from "../../errors/index.ts";
import {
  type CaptureHistories,
  estimableStrata,
  leaveOneListOut,
  listDependence,
  type PopulationSummary,
  type StratifiedEstimate,
} from "../../population/index.ts";
import type { PopulationEstimate } from "../../quantities/index.ts";

const whole = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** The answers of all methods as text for a terminal. */
export function summaryText(histories: CaptureHistories, summary: PopulationSummary): string {
  const width = Math.max(...summary.answers.map(({ method }) => method.length));
  const lines = summary.answers.map(({ method, answer }) => `${method.padEnd(width)}  ${answerText(answer)}`);
  const warnings = summary.answers.flatMap(({ method, answer }) =>
    isRefusal(answer) ? [] : answer.warnings.map((warning) => `Note (${method}): ${warning}`),
  );
  return [
    `${whole(histories.observed)} persons recorded by ${histories.lists.length} lists: ${histories.lists.join(", ")}.`,
    "Estimated, recorded or not:",
    "",
    ...lines,
    "",
    summary.statement,
    "",
    ...listDependence(histories).map(({ says }) => says),
    ...(warnings.length === 0 ? [] : ["", ...warnings]),
  ].join("\n");
}

function answerText(answer: PopulationEstimate | Refusal): string {
  if (isRefusal(answer)) return `no estimate: ${answer.reasons.join(" ")}`;
  const { interval } = answer;
  const limits =
    interval === undefined
      ? "no upper limit"
      : `${100 * interval.level}% ${whole(interval.lower)} to ${whole(interval.upper)}, ${interval.method}`;
  return `${whole(answer.value)} (${limits})`;
}

/** Strata, the sum, and which strata cannot be estimated. */
export async function strataText(
  histories: CaptureHistories,
  answer: StratifiedEstimate | Refusal,
): Promise<string> {
  const checks = await estimableStrata(histories);
  const reasons = checks.flatMap(({ stratum, reason }) =>
    reason === null ? [] : [`Note: ${stratum} has no estimate of its own: ${reason}`],
  );
  if (isRefusal(answer)) return [answerText(answer), ...reasons].join("\n");
  const without = Object.entries(answer.withoutStratum);
  return [
    ...answer.strata.map(
      ({ stratum, recorded, value, lower, upper, source }) =>
        `${stratum}: ${whole(value)} (${whole(lower)} to ${whole(upper)}), ${whole(recorded)} recorded${source === "own" ? "" : `, ${source}`}`,
    ),
    `Together: ${answerText(answer)}`,
    ...(without.length === 0
      ? []
      : [
          `Without stratum, by history: ${without.map(([history, count]) => `${history} ${count}`).join(", ")}`,
        ]),
    ...answer.warnings.map((warning) => `Note: ${warning}`),
    ...reasons,
  ].join("\n");
}

/** The log-linear estimate with all lists and without each. */
export async function leaveOutText(histories: CaptureHistories): Promise<string> {
  const rows = await leaveOneListOut(histories);
  return [
    "Log-linear, best by BIC:",
    ...rows.map(
      ({ omitted, estimate }) =>
        `${omitted === null ? "with all lists" : `without ${omitted}`}: ${answerText(estimate)}`,
    ),
  ].join("\n");
}
