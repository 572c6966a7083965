import { realpath } from "node:fs/promises";
import { type Problem, SijillError } from "../../errors/index.ts";
import type { InputRef } from "../../quantities/index.ts";
import type { AnalysisInput, ReportAnalysis } from "../analysis/index.ts";
import { type FileFingerprint, fingerprintFile } from "./fingerprintFile.ts";
import type { ManifestInput } from "./Manifest.ts";
import { messages } from "./messages.ts";
import { isInside, projectFolder, relativePath } from "./projectFolder.ts";

export interface ListedInputs {
  readonly inputs: readonly ManifestInput[];
  readonly notices: readonly Problem[];
}

/**
 * Lists every input file of an analysis: those it says where they are, hashed here and compared with what its figures
 * were made from, and those only its figures name.
 *
 * @throws SIJILL_ANALYSIS_INPUT_CHANGED, SIJILL_ANALYSIS_INPUT_UNREADABLE
 */
export async function listInputs(analysis: ReportAnalysis, reportFolder: string): Promise<ListedInputs> {
  const used = usedInputs(analysis);
  const project = await realpath(await projectFolder(reportFolder));
  const notices: Problem[] = [];
  const problems: Problem[] = [];
  const listed = new Map<string, ManifestInput>();

  const located = await Promise.all(
    (analysis.inputs ?? []).map(async (input) => ({ input, file: await read(input) })),
  );
  for (const { input, file } of located) {
    const { dataset, file: name, rowLevel } = input;
    if (file === null) {
      problems.push(messages.inputUnreadable(dataset, name));
      continue;
    }
    for (const reference of used.get(keyOf(input)) ?? [])
      if (reference.sha256 !== null && reference.sha256 !== file.sha256)
        problems.push(messages.inputChanged(dataset, name, reference.sha256, file.sha256));
    const isNear = isInside(file.path, project);
    if (!isNear) notices.push(messages.inputOutside(dataset, name));
    const path = isNear ? relativePath(await realpath(reportFolder), file.path) : null;
    const { sha256, bytes, rows } = file;
    listed.set(keyOf(input), { dataset, file: name, path, sha256, bytes, rowLevel, rows });
  }
  for (const [key, [first]] of used) {
    if (listed.has(key) || first === undefined) continue;
    if ((analysis.inputs ?? []).some((input) => keyOf(input) === key)) continue;
    const { dataset, file, sha256 } = first;
    notices.push(messages.inputUnlocated(dataset, file));
    listed.set(key, { dataset, file, path: null, sha256, bytes: null, rowLevel: null, rows: null });
  }

  const [first, ...rest] = problems;
  if (first !== undefined) throw new SijillError([first, ...rest]);
  return { inputs: [...listed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, input]) => input), notices };
}

async function read(input: AnalysisInput): Promise<(FileFingerprint & { readonly path: string }) | null> {
  try {
    const path = await realpath(input.path);
    return { path, ...(await fingerprintFile(path, input.rowLevel)) };
  } catch {
    return null;
  }
}

const keyOf = ({ dataset, file }: { readonly dataset: string; readonly file: string }): string =>
  JSON.stringify([dataset, file]);

/** Every distinct reference to an input file, by dataset and file. */
function usedInputs(analysis: ReportAnalysis): ReadonlyMap<string, readonly InputRef[]> {
  const used = new Map<string, InputRef[]>();
  const owners = [
    ...analysis.quantities,
    ...analysis.tables,
    ...analysis.figures.map((figure) => figure.table),
  ];
  for (const { inputs } of owners)
    for (const input of inputs) {
      const known = used.get(keyOf(input)) ?? [];
      if (!known.some((one) => one.sha256 === input.sha256)) known.push(input);
      used.set(keyOf(input), known);
    }
  return used;
}
