import type { Finding } from "../validation/Finding.ts";
import type { DatasetFile } from "./DatasetFile.ts";
import type { LoadedFile } from "./loadFile.ts";

/** The account of a file. A row with several findings is rejected once. */
export function accountFile(
  { content, source, rows }: LoadedFile,
  sha256: string,
  findings: readonly Finding[],
  at: number,
): DatasetFile {
  const found = new Set(findings.filter(({ file }) => file === at).map(({ position }) => position));
  const read = rows + source.unreadable.length;
  const rejected = found.size + source.unreadable.length;
  return { file: content.name, sha256, bytes: content.size, read, accepted: read - rejected, rejected };
}
