import { type Compared, compareRow } from "./compareRow.ts";
import type { Row } from "./Row.ts";
import { RSession } from "./RSession.ts";
import { binomialIntervals } from "./rows/binomialIntervals.ts";
import { bootstrapMedian } from "./rows/bootstrapMedian.ts";
import { poissonChangePoints } from "./rows/changePoints.ts";
import { countRegression } from "./rows/countRegression.ts";
import { poissonIntervals } from "./rows/poissonIntervals.ts";
import { survivalCurve, survivalCurveInDays } from "./rows/survivalCurve.ts";

const rows: readonly Row[] = [
  bootstrapMedian,
  poissonChangePoints,
  binomialIntervals,
  poissonIntervals,
  countRegression,
  survivalCurve,
  survivalCurveInDays,
];

/** Speed against R in one run; a row whose answers differ is a failure, however fast. */
export async function againstR(): Promise<string[]> {
  const session = await RSession.start();
  if (session === null)
    return [
      "skipped: speed against R; to run it: apt-get install -y --no-install-recommends r-base-core r-cran-boot r-cran-survival",
    ];
  const lines = [
    `against R ${session.version}, same numbers, both sides in turn, least of all runs`,
    "     wall, ms            ratio    processor, ms       ratio    answers apart",
    "     sijill    R         R/sijill sijill    R         R/sijill (allowed)",
  ];
  for (const row of rows) {
    const compared = await compareRow(session, row);
    lines.push(...describe(compared));
    if (compared.kind === "compared" && !(compared.difference <= row.allowed)) process.exitCode = 1;
  }
  session.end();
  return lines;
}

function describe(compared: Compared): readonly string[] {
  const { row } = compared;
  if (compared.kind === "skipped")
    return [`  skipped: ${row.title}; to run it: apt-get install -y ${compared.missing}`];
  const { ours, theirs, difference } = compared;
  const times = (["wall", "processor"] as const).map((clock) =>
    [ours[clock], theirs[clock]]
      .map((milliseconds) => milliseconds.toFixed(0).padEnd(10))
      .concat((theirs[clock] / ours[clock]).toFixed(2).padEnd(9))
      .join(""),
  );
  const agreed = difference <= row.allowed ? "" : "  THE ANSWERS DIFFER";
  return [
    `  ${row.title}; R: ${row.opponent}`,
    `     ${times.join("")}${difference.toExponential(0)} (${row.allowed})${agreed}`,
  ];
}
