// Distribution functions of this library, of R and of three npm libraries against 60-digit answers
// (test/reference/distributionTruth.json), and the table of test/reference/README.md as Markdown.
//
//   npm install --prefix <folder> jstat@1.9.6 lib-r-math.js@2.0.3 @stdlib/stats-base-dists@0.2.2
//   node test/bench/distributions/compare.mjs <folder>
//
// The libraries are not dependencies of this project. R is asked when Rscript is found.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { jstat, libRMath, sijill, stdlib } from "./libraries.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const PLACES = {
  normal: ["x"],
  gamma: ["x", "shape", "scale"],
  chi_square: ["x", "df"],
  beta: ["x", "a", "b"],
  student_t: ["x", "df"],
  fisher_f: ["x", "numerator", "denominator"],
  poisson: ["k", "lambda"],
  binomial: ["k", "n", "p"],
  negative_binomial: ["k", "theta", "mu"],
  hypergeometric: ["k", "marked", "unmarked", "drawn"],
};
const R_CALLS = {
  normal: ["norm", "x"],
  gamma: ["gamma", "x, shape = shape, scale = scale"],
  chi_square: ["chisq", "x, df"],
  beta: ["beta", "x, a, b"],
  student_t: ["t", "x, df"],
  fisher_f: ["f", "x, numerator, denominator"],
  poisson: ["pois", "k, lambda"],
  binomial: ["binom", "k, n, p"],
  negative_binomial: ["nbinom", "k, size = theta, mu = mu"],
  hypergeometric: ["hyper", "k, marked, unmarked, drawn"],
};
const ANSWERS = ["cdf", "sf", "quantile", "quantile_upper"];
/** Below it doubles lose digits. */
const SMALLEST = 2.2250738585072014e-308;
/** An answer further off than this is counted as lost. */
const LOST = 1e-6;

/** Largest error of the points that are not lost, and how many are. */
function judge(expected, got) {
  let worst = 0;
  let lost = 0;
  let points = 0;
  expected.forEach((truth, i) => {
    if (truth === null || Math.abs(truth) < SMALLEST) return;
    points++;
    const error = Math.abs(got[i] - truth) / Math.abs(truth);
    if (error <= LOST) worst = Math.max(worst, error);
    else lost++;
  });
  return { worst, lost, points };
}

function ask(answers, { input, expected }, names) {
  return Object.fromEntries(
    ANSWERS.map((answer) => {
      const of = answers?.[answer];
      if (of === undefined || of === null) return [answer, null];
      const first = answer.startsWith("quantile") ? "prob" : names[0];
      const got = input[first].map((place, i) => {
        try {
          return of(place, ...names.slice(1).map((name) => input[name][i]));
        } catch {
          return Number.NaN;
        }
      });
      return [answer, judge(expected[answer], got)];
    }),
  );
}

function askR(cases) {
  if (spawnSync("Rscript", ["--version"]).status !== 0) return null;
  const vector = (values) => `c(${values.map((v) => (v === null ? "NA" : v)).join(",")})`;
  const lines = [
    "options(digits = 22, warn = -1)",
    "say <- function(x) cat(sprintf('%.17g', x), sep = ' ', fill = FALSE, '\\n')",
  ];
  for (const { id, input } of cases) {
    const [name, call] = R_CALLS[id];
    for (const [key, values] of Object.entries(input)) lines.push(`${key} <- ${vector(values)}`);
    const quantile = call.replace(/^\w+/, "prob");
    lines.push(`say(p${name}(${call}))`, `say(p${name}(${call}, lower.tail = FALSE))`);
    lines.push(`say(q${name}(${quantile}))`, `say(q${name}(${quantile}, lower.tail = FALSE))`);
  }
  const script = join(root, "node_modules/.cache/sijill/distributions.R");
  writeFileSync(script, lines.join("\n"));
  const { stdout } = spawnSync("Rscript", [script], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const rows = stdout.trim().split("\n");
  return cases.map(({ expected }, c) =>
    Object.fromEntries(
      ANSWERS.map((answer, a) => [
        answer,
        judge(
          expected[answer],
          rows[4 * c + a]
            .trim()
            .split(" ")
            .map((v) => (v === "Inf" ? Infinity : v === "-Inf" ? -Infinity : Number(v))),
        ),
      ]),
    ),
  );
}

/** Worst error over lower and upper, with the share of points lost. */
function cell(first, second) {
  if (first === null || second === null) return "not there";
  const lost = first.lost + second.lost;
  const points = first.points + second.points;
  const worst = Math.max(first.worst, second.worst);
  const digits = worst === 0 ? "exact" : worst.toExponential(0);
  return lost === 0 ? digits : `${digits}, ${lost} of ${points} lost`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    "Name the folder where the libraries were installed; the first lines of this file say how.\n",
  );
  process.exit(1);
}
mkdirSync(join(root, "node_modules/.cache/sijill"), { recursive: true });
const bundled = join(root, "node_modules/.cache/sijill/statistics.mjs");
await build({
  entryPoints: [join(root, "src/statistics/index.ts")],
  outfile: bundled,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "error",
});
const require = createRequire(join(resolve(folder), "package.json"));
const truth = JSON.parse(readFileSync(join(root, "test/reference/distributionTruth.json"), "utf8"));
const cases = truth.cases.filter(({ id }) => id in PLACES);
const libraries = {
  Sijill: sijill(await import(pathToFileURL(bundled).href)),
  "@stdlib": stdlib(require("@stdlib/stats-base-dists")),
  jstat: jstat(require("jstat")),
  "lib-r-math.js": libRMath(require("lib-r-math.js")),
};
const columns = Object.entries(libraries).map(([name, library]) => [
  name,
  cases.map((one) => ask(library[one.id], one, PLACES[one.id])),
]);
const r = askR(cases);
if (r !== null) columns.splice(1, 0, ["R", r]);
for (const [title, first, second] of [
  ["tails", "cdf", "sf"],
  ["quantiles", "quantile", "quantile_upper"],
]) {
  process.stdout.write(`| ${title} | ${columns.map(([name]) => name).join(" | ")} |\n`);
  process.stdout.write(`| --- |${columns.map(() => " --- |").join("")}\n`);
  cases.forEach(({ id }, c) => {
    const row = columns.map(([, results]) => cell(results[c][first], results[c][second]));
    process.stdout.write(`| ${id.replaceAll("_", " ")} | ${row.join(" | ")} |\n`);
  });
  process.stdout.write("\n");
}
