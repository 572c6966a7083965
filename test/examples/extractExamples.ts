import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** One `@example` of a docstring. */
export interface Example {
  /** File and line of the tag: where a failure is mended. */
  readonly place: string;
  /** The name the docstring stands before. */
  readonly subject: string;
  readonly imports: string;
  /** The statements after the imports; what they promise to show is reported to `__show`. */
  readonly body: string;
  /** What each `// →` promises, in order. */
  readonly promised: readonly string[];
}

/** Reads the examples of all docstrings under a folder, in the order of their files. */
export async function extractExamples(folder: string): Promise<readonly Example[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts")).sort();
  const found = await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file).replaceAll("\\", "/");
      return examplesOf(await readFile(path, "utf8"), path);
    }),
  );
  return found.flat();
}

/** The examples of one source text. */
export function examplesOf(source: string, path: string): readonly Example[] {
  const docstring =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export\s+)?(?:(?:async|abstract|declare)\s+)*\w+\s+(\w+)/g;
  return [...source.matchAll(docstring)].flatMap(({ 1: comment = "", 2: subject = "", index }) => {
    const first = source.slice(0, index).split("\n").length;
    const lines = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
    return lines.flatMap((line, at) => {
      if (!/^\s*@example\b/.test(line)) return [];
      const rest = lines.slice(at + 1);
      const end = rest.findIndex((next) => /^\s*@\w/.test(next));
      return [readExample(end === -1 ? rest : rest.slice(0, end), `${path}:${first + at}`, subject)];
    });
  });
}

/**
 * A promise stands behind what is printed, or behind or under an expression:
 * `console.log(x); // → text`, `expression; // → value`, or `// → value` on the line after it.
 */
function readExample(lines: readonly string[], place: string, subject: string): Example {
  const isImport = (line: string) => /^import\b/.test(line.trim());
  const promised: string[] = [];
  const body = lines
    .filter((line) => !isImport(line))
    .join("\n")
    .replace(/;\n\s*\/\/ → /g, "; // → ")
    .split("\n")
    .map((line) => {
      const [, statement, promise] = /^(.*;)\s*\/\/ → (.*)$/.exec(line) ?? [];
      if (statement === undefined || promise === undefined) return line;
      promised.push(promise.trim());
      return statement.includes("console.log(") ? statement : `__show((${statement.slice(0, -1)}));`;
    })
    .join("\n");
  return { place, subject, imports: lines.filter(isImport).join("\n"), body, promised };
}
