import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { InputRef } from "../../quantities/index.ts";
import { isInside, type Manifest, projectFolder } from "../manifest/index.ts";
import { sha256 } from "../sha256.ts";
import { reasons } from "./messages.ts";
import { rowsNamed } from "./rowsNamed.ts";
import type { TracedInput } from "./Trace.ts";

/** An input with the rows that its selection names, if the file is at hand, as it was, and may be shown. */
export async function readRows(
  input: InputRef,
  { inputs }: Manifest,
  reportFolder: string,
  showRecords: boolean,
): Promise<TracedInput> {
  const without = (notShown: string): TracedInput => ({ ...input, header: [], found: [], notShown });
  const known = inputs.find(({ dataset, file }) => dataset === input.dataset && file === input.file);
  if (known === undefined || known.path === null) return without(reasons.elsewhere);
  if (known.rowLevel === "record" && !showRecords) return without(reasons.recordLevel);
  const path = resolve(reportFolder, known.path);
  if (!isInside(path, await projectFolder(reportFolder))) return without(reasons.elsewhere);
  const content = await readFile(path).catch(() => null);
  if (content === null) return without(reasons.elsewhere);
  if (sha256(content) !== input.sha256) return without(reasons.changed);
  if (!/\.(?:csv|tsv|txt)$/i.test(input.file)) return without(reasons.notText);
  const { header, found } = await rowsNamed(content.toString("utf8"), input.selection);
  return found === null
    ? { ...input, header, found: [], notShown: reasons.inWords }
    : { ...input, header, found, notShown: null };
}
