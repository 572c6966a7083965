import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { InputRef } from "../../quantities/index.ts";
import type { AnalysisInput } from "../../report/index.ts";
import type { Notebook } from "./readNotebook.ts";

/** A path in a string of a code cell, such as that of `openArchive("../data/vdc")`. */
const STRING = /"([^"\n]+)"|'([^'\n]+)'|`([^`$\n]+)`/g;

/** Folders that the cells of a notebook may name, as paths; whether they are there is not looked at. */
export function namedFolders({ cells }: Notebook, folder: string): readonly string[] {
  const strings = cells
    .filter(({ cell_type }) => cell_type === "code")
    .flatMap(({ source }) => [...source.matchAll(STRING)])
    .map((found) => found[1] ?? found[2] ?? found[3] ?? "");
  return [...new Set(strings.map((path) => resolve(folder, path)))];
}

/**
 * The files that the numbers of a notebook rest on, where its cells name the folders and the files still have the hash
 * they had when the notebook ran; a file that has changed since, or that no cell leads to, is not found.
 */
export async function findInputs(
  inputs: readonly InputRef[],
  folders: readonly string[],
): Promise<readonly AnalysisInput[]> {
  const wanted = new Map(inputs.map((input) => [`${input.dataset}\n${input.file}`, input]));
  const found = await Promise.all(
    [...wanted.values()].map(async ({ dataset, file, sha256 }): Promise<readonly AnalysisInput[]> => {
      for (const folder of folders) {
        const path = join(folder, file);
        const content = await readFile(path).catch(() => null);
        if (content === null || createHash("sha256").update(content).digest("hex") !== sha256) continue;
        return [{ dataset, file, path, ...(await levelOf(dataset, folders)) }];
      }
      return [];
    }),
  );
  return found.flat();
}

/** Whether rows are about single persons: they are, unless a descriptor or the table of published figures says otherwise. */
async function levelOf(
  dataset: string,
  folders: readonly string[],
): Promise<Pick<AnalysisInput, "rowLevel" | "isPublic">> {
  if (dataset === "published") return { rowLevel: "aggregate", isPublic: true };
  for (const folder of folders) {
    const text = await readFile(join(folder, "dataset.json"), "utf8").catch(() => null);
    if (text === null) continue;
    const described: { readonly id?: unknown; readonly kind?: unknown } = parsed(text);
    if (described.id === dataset)
      return {
        rowLevel:
          described.kind === "aggregate" || described.kind === "daily-states" ? "aggregate" : "record",
      };
  }
  return { rowLevel: "record" };
}

function parsed(text: string): object {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
