import { SourceMap, type SourceMapPayload } from "node:module";
import { relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Place } from "../../errors/index.ts";

/** The line of the analysis an error came from: the first frame of its stack that lies in the bundle, mapped back. */
export function placeOfError(error: unknown, bundle: string, sourceMap: string, folder: string): Place {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const names = [bundle, pathToFileURL(bundle).href];
  for (const frame of stack.split("\n")) {
    const [, address, line, column] =
      /\(?((?:file:|\/|[A-Z]:)[^()]*?)(?:\?[^():]*)?:(\d+):(\d+)\)?$/.exec(
        frame.trim().replace(/^at /, ""),
      ) ?? [];
    if (address === undefined || !names.some((name) => address.endsWith(name))) continue;
    const entry = new SourceMap(JSON.parse(sourceMap) as SourceMapPayload).findEntry(
      Number(line) - 1,
      Number(column) - 1,
    );
    if (!("originalSource" in entry)) continue;
    const source = entry.originalSource.startsWith("file:")
      ? fileURLToPath(entry.originalSource)
      : resolve(folder, entry.originalSource);
    return { file: relative(folder, source).split(sep).join("/"), line: entry.originalLine + 1 };
  }
  return { file: "analysis.ts" };
}
