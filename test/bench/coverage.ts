import { captureHistories, simulateCoverage } from "sijill";

/** Tables of independent and of dependent lists, with few and with many persons, and the model that is true for each. */
const designs = [
  { model: "[1,2]", cells: { "10": 300, "01": 200, "11": 100 } },
  {
    model: "[1,2,3]",
    cells: { "100": 400, "010": 350, "001": 300, "110": 120, "101": 100, "011": 90, "111": 40 },
  },
  {
    model: "[12,3]",
    cells: { "100": 400, "010": 350, "001": 300, "110": 320, "101": 100, "011": 90, "111": 80 },
  },
  {
    model: "[12,13]",
    cells: { "100": 120, "010": 150, "001": 180, "110": 90, "101": 80, "011": 60, "111": 40 },
  },
] as const;

const populations = 1_000;
let failed = 0;
for (const [at, { model, cells }] of designs.entries()) {
  const [first = "1"] = Object.keys(cells);
  const histories = captureHistories({
    lists: [...first].map((_, place) => String.fromCharCode(65 + place)),
    cells: Object.entries(cells).map(([history, count]) => ({ history, count })),
  });
  const { share, error, without, medianRatio } = await simulateCoverage(histories, model, {
    seed: 2_014 + at,
    populations,
  });
  const holds = share >= 0.93 && share <= 0.97;
  if (!holds) failed += 1;
  console.log(
    `${model}: ${histories.observed} recorded, ${populations} populations, 95% intervals held ${(100 * share).toFixed(1)}% (± ${(100 * error).toFixed(1)}), ${without} without an estimate, median ratio ${medianRatio.toFixed(3)}${holds ? "" : "  OUTSIDE 93 to 97"}`,
  );
}
if (failed > 0) process.exitCode = 1;
