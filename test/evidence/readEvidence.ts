import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** One `@evidence` line: where the numbers of a function come from. */
export interface Evidence {
  /** The function that the docstring stands before. */
  readonly subject: string;
  /** File and line of the docstring. */
  readonly place: string;
  /** A vector file or a test, from the project's folder. */
  readonly source: string;
  readonly origin: string;
  /** For a vector file: how many cases it holds, and the largest relative error claimed. */
  readonly claim: { readonly cases: number; readonly error: number } | null;
}

/** An `@evidence` line that says no source, or claims no cases and error of a vector file. */
export interface UnreadEvidence {
  readonly place: string;
  readonly line: string;
}

const VECTORS = /^(test\/reference\/\w+\.json), (.+), (\d+) cases, ([\d.]+(?:e-\d+)?)$/;
const TEST = /^(test\/[\w/]+\.test\.ts), (.+)$/;

/** Reads the `@evidence` lines of all docstrings under a folder, in the order of its files. */
export async function readEvidence(folder: string): Promise<{
  readonly evidence: readonly Evidence[];
  readonly unread: readonly UnreadEvidence[];
}> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts")).sort();
  const evidence: Evidence[] = [];
  const unread: UnreadEvidence[] = [];
  for (const file of files) {
    const path = join(folder, file).replaceAll("\\", "/");
    for (const found of evidenceOf(await readFile(path, "utf8"), path))
      if ("source" in found) evidence.push(found);
      else unread.push(found);
  }
  return { evidence, unread };
}

/** The `@evidence` lines of one source text. */
export function evidenceOf(source: string, path: string): readonly (Evidence | UnreadEvidence)[] {
  const docstring = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export\s+(?:async\s+)?(?:function|const)\s+(\w+)/g;
  return [...source.matchAll(docstring)].flatMap(({ 1: comment = "", 2: subject = "", index }) => {
    const place = `${path}:${source.slice(0, index).split("\n").length}`;
    const lines = [...comment.matchAll(/^\s*\* @evidence (.*)$/gm)].map(([, line = ""]) => line.trim());
    return lines.map((line) => {
      const vectors = VECTORS.exec(line);
      if (vectors !== null) {
        const [, from = "", origin = "", cases, error] = vectors;
        return {
          subject,
          place,
          source: from,
          origin,
          claim: { cases: Number(cases), error: Number(error) },
        };
      }
      const [, from, origin] = TEST.exec(line) ?? [];
      return from === undefined || origin === undefined
        ? { place, line }
        : { subject, place, source: from, origin, claim: null };
    });
  });
}
