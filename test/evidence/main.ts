import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { checkVectorFile, referenceAdapters } from "sijill";
import { type Evidence, readEvidence } from "./readEvidence.ts";

/** What came of running one source again. */
interface Outcome {
  readonly cases: string;
  readonly worst: string;
  readonly failed: string | null;
}

const HELP = `Runs again what every docstring of the statistics names as its evidence, and prints a line for each:
function, source, cases, largest relative error, origin.

  npm run evidence                  all functions
  npm run evidence -- rateRatio     functions whose name begins so

Exit code 1 when a vector differs, a test fails, or a claim is not what the file holds.`;

function checkVectors(source: string, claims: readonly Evidence[]): Outcome {
  const report = checkVectorFile(JSON.parse(readFileSync(source, "utf8")), referenceAdapters);
  const broken = claims.find(
    ({ claim }) =>
      claim !== null && (claim.cases !== report.cases || claim.error < report.worstRelativeError),
  );
  return {
    cases: `${report.cases} cases, ${report.leaves} answers`,
    worst: report.worstRelativeError.toExponential(1),
    failed:
      report.failures.length > 0
        ? `${report.failures.length} answers differ`
        : broken === undefined
          ? null
          : `${broken.place} claims ${broken.claim?.cases} cases within ${broken.claim?.error}`,
  };
}

interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Runs the test files in one go. */
function runTests(files: readonly string[]): ReadonlyMap<string, Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "sijill-evidence-"));
  try {
    const outputFile = join(folder, "report.json");
    const runner = [resolve("node_modules/vitest/vitest.mjs"), "run", "--config", "test/vitest.config.ts"];
    const options = ["--reporter=json", `--outputFile=${outputFile}`];
    spawnSync(process.execPath, [...runner, ...options, ...files], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const { testResults } = JSON.parse(readFileSync(outputFile, "utf8")) as TestReport;
    return new Map(
      testResults.map(({ name, assertionResults }) => {
        const count = (status: string) =>
          assertionResults.filter((result) => result.status === status).length;
        const failed = count("failed");
        return [
          relative(process.cwd(), name).replaceAll("\\", "/"),
          {
            cases: `${count("passed")} tests`,
            worst: "passed",
            failed: failed > 0 || assertionResults.length === 0 ? `${failed} tests failed` : null,
          },
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(wanted: string): Promise<number> {
  if (wanted === "--help" || wanted === "-h") {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { evidence, unread } = await readEvidence("src/statistics");
  const chosen = evidence.filter(({ subject }) => subject.startsWith(wanted));
  if (chosen.length === 0) {
    process.stderr.write(`No function with evidence has a name that begins with "${wanted}".\n`);
    return 1;
  }
  const sources = [...new Set(chosen.map(({ source }) => source))];
  const tests = sources.filter((source) => source.endsWith(".test.ts"));
  process.stderr.write(`${sources.length - tests.length} vector files and ${tests.length} tests …\n`);
  const outcomes = new Map<string, Outcome>(tests.length === 0 ? [] : runTests(tests));
  for (const source of sources)
    if (source.endsWith(".json"))
      outcomes.set(
        source,
        checkVectors(
          source,
          chosen.filter((one) => one.source === source),
        ),
      );
  const rows = chosen.map(({ subject, source, origin }) => {
    const outcome = outcomes.get(source);
    return {
      subject,
      source: source.replace(/^test\//, ""),
      cases: outcome?.cases ?? "",
      worst:
        outcome === undefined
          ? "FAILED: was not run"
          : outcome.failed === null
            ? outcome.worst
            : `FAILED: ${outcome.failed}`,
      origin,
    };
  });
  const width = (key: "subject" | "source" | "cases" | "worst") =>
    Math.max(...rows.map((row) => row[key].length));
  const widths = {
    subject: width("subject"),
    source: width("source"),
    cases: width("cases"),
    worst: width("worst"),
  };
  for (const row of rows)
    process.stdout.write(
      `${row.subject.padEnd(widths.subject)}  ${row.source.padEnd(widths.source)}  ${row.cases.padEnd(widths.cases)}  ${row.worst.padEnd(widths.worst)}  ${row.origin}\n`,
    );
  for (const { place, line } of unread) process.stdout.write(`${place}: not understood: ${line}\n`);
  const failed = rows.filter(({ worst }) => worst.startsWith("FAILED")).length + unread.length;
  const functions = new Set(chosen.map(({ subject }) => subject)).size;
  process.stdout.write(
    failed === 0
      ? `${functions} functions, ${rows.length} pieces of evidence, all hold.\n`
      : `${failed} of ${rows.length + unread.length} pieces of evidence do not hold.\n`,
  );
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv[2] ?? "");
