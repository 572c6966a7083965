import { describeProblem } from "../../errors/index.ts";
import type { ChangedRows } from "../manifest/index.ts";
import { isProved } from "./checkRedaction.ts";
import type { InputDifference, NumberDifference, Verification } from "./Verification.ts";

/** One screen: of a long list the first lines, and how many more there are. */
const MOST_LINES = 8;

/**
 * What a verification found, in one screen of plain text.
 *
 * @example
 * import { describeVerification, verifyBuild } from "sijill";
 * const verification = await verifyBuild("no-such-build", { libraryEntry: new URL(import.meta.url) });
 * describeVerification(verification).split("\n")[0];
 * // → "This is not a build that can be checked."
 */
export function describeVerification(
  verification: Verification,
  thing: "build" | "bundle" = "build",
): string {
  const { intact, report, counts, problems, redaction } = verification;
  const { proof } = redaction;
  if (report === null)
    return [
      `This is not a ${thing} that can be checked.`,
      ...shortened(verification.files.map(({ path, difference }) => `${path}: ${difference}`)),
      ...problems.map(describeProblem),
    ].join("\n");
  const name = `${report.title}, version ${report.version}`;
  const checked = [
    counted(counts.files, "file"),
    ...(thing === "bundle" && counts.inputs === 0 ? [] : [counted(counts.inputs, "input")]),
    counts.numbers === 0 ? "numbers not recomputed" : `${counted(counts.numbers, "number")} recomputed`,
  ].join(", ");
  if (intact)
    return [
      `This ${thing} is intact: ${checked}.`,
      name,
      `root ${report.root}`,
      ...describeProof(redaction),
    ].join("\n");

  const lists: readonly (readonly [string, readonly string[]])[] = [
    [`Files of the ${thing}:`, verification.files.map(({ path, difference }) => `${path}: ${difference}`)],
    ["Manifest:", verification.manifestAltered ? ["manifest.json: altered after the build"] : []],
    ["Sources of the report:", verification.sources.map(({ path, difference }) => `${path}: ${difference}`)],
    ["Input files:", verification.inputs.flatMap(describeInput)],
    ["Inputs nobody can find:", verification.unlocated.map(({ dataset, file }) => `${dataset}, ${file}`)],
    ["Numbers that come out otherwise:", verification.numbers.map(describeNumber)],
    ["Files that come out otherwise when built again:", verification.rendered],
    [
      "Not part of the sealed version:",
      [...(proof?.foreign ?? []), ...(proof?.pages ?? []), ...(proof?.exhibits ?? [])],
    ],
    ["Shown in the proof, but left out here:", proof?.missing ?? []],
    ["Altered in the proof:", proof?.broken ?? []],
    ["Could not be checked:", problems.map(describeProblem)],
  ];
  return [
    differs(verification)
      ? `This ${thing} differs from what it should be.`
      : "Nothing was found to differ, but not everything could be checked.",
    name,
    ...lists.flatMap(([title, lines]) => (lines.length === 0 ? [] : ["", title, ...shortened(lines)])),
    "",
    `Unchanged: ${checked}.`,
  ].join("\n");
}

function describeProof({ root, proof }: Verification["redaction"]): readonly string[] {
  if (proof === null) return root === null ? [] : [`redacted versions of it have the proof root ${root}`];
  return [
    `redacted: ${proof.withheld} parts are withheld; the ${proof.disclosed} it shows are part of the sealed version with the`,
    `proof root ${proof.root}`,
  ];
}

/** True when something is not as it should be; false when something could only not be checked. */
function differs(verification: Verification): boolean {
  const { files, manifestAltered, sources, inputs, numbers, rendered, redaction, problems } = verification;
  const found = [files, sources, inputs, numbers, rendered].some((list) => list.length > 0);
  return (
    found ||
    manifestAltered ||
    !isProved(redaction) ||
    problems.some((problem) => problem.code !== "SIJILL_VERIFY_NOT_RECOMPUTED")
  );
}

function describeInput({ dataset, file, difference, rows, rowName }: InputDifference): readonly string[] {
  const name = `${dataset}, ${file}`;
  if (difference === "missing") return [`${name}: missing`];
  if (rows.length === 0)
    return [`${name}: changed, but in no ${rowName} (line ends, or rows not fingerprinted)`];
  return rows.map((one) => `${name}: ${describeRows(one, rowName)}`);
}

function describeRows({ change, from, to, isBlock }: ChangedRows, rowName: string): string {
  const range = from === to ? `${rowName} ${from}` : `${rowName}s ${from} to ${to}`;
  return `${isBlock ? "somewhere in " : ""}${range} ${change}`;
}

function describeNumber({ kind, id, member, was, is }: NumberDifference): string {
  const name = kind === "cell" ? `table ${id}` : id;
  if (member === "data") return `${name}: words or dates of the table differ`;
  return `${name}, ${member}: was ${String(was ?? "nothing")}, is ${String(is ?? "nothing")}`;
}

function shortened(lines: readonly string[]): readonly string[] {
  const indent = (line: string) => `  ${line.replaceAll("\n", "\n  ")}`;
  if (lines.length <= MOST_LINES) return lines.map(indent);
  return [...lines.slice(0, MOST_LINES).map(indent), `  … and ${lines.length - MOST_LINES} more`];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
