import type { FileContent } from "./FileContent.ts";

/** Why the engine did not read a file: its sentence, without its own name, the statement and the place on disk. */
export function engineReason(error: unknown, { name, path }: Pick<FileContent, "name" | "path">): string {
  const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return sentence
    .replace(/^[\w ]* Error: /, "")
    .replaceAll(path, name)
    .replace(/\.$/, "");
}
