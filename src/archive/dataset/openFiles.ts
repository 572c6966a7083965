import { SijillError } from "../../errors/index.ts";
import { confinePath } from "../descriptor/confinePath.ts";
import { type FileContent, fileContent } from "../sources/FileContent.ts";
import type { Scratch } from "../sources/Scratch.ts";
import type { Store } from "../store/Store.ts";
import { type LoadedFile, type MappedFiles, openFile } from "./loadFile.ts";
import { messages } from "./messages.ts";

/** The files of a descriptor, opened in its order. */
export interface OpenedFiles {
  /** Real paths. */
  readonly paths: readonly string[];
  readonly loaded: readonly LoadedFile[];
  /** SHA-256 of each file, taken while they are read. */
  readonly hashing: Promise<readonly string[]>;
}

/**
 * Finds, hashes and opens the files of a descriptor.
 *
 * @param files folder that holds them, when it is not the folder of the descriptor
 */
export async function openFiles(
  folder: string,
  key: string,
  descriptor: MappedFiles & { readonly files: readonly string[] },
  store: Store,
  scratch: Scratch,
  files: string | undefined,
): Promise<OpenedFiles> {
  const paths: string[] = [];
  const contents: FileContent[] = [];
  for (const file of descriptor.files) {
    const path = await confinePath(files ?? folder, file);
    paths.push(path);
    contents.push(await fileContent(file, path));
  }
  const loaded: LoadedFile[] = [];
  for (const [at, content] of contents.entries()) {
    loaded.push(await openFile(content, descriptor, `${key}_${at}`, store, scratch));
  }
  const hashing = Promise.all(loaded.map(hash));
  hashing.catch(() => {}); // a file that cannot be hashed cannot be read either, which is reported below
  return { paths, loaded, hashing };
}

/** A file whose lines are being counted is hashed in the same walk. */
async function hash({ content, source }: LoadedFile): Promise<string> {
  await source.readable().catch(() => {});
  return content.sha256();
}

/** Two files of one content are one file under two names, unless nothing stands in them. */
export function refuseCopies(
  files: readonly string[],
  hashes: readonly string[],
  loaded: readonly LoadedFile[],
): void {
  for (const [at, hash] of hashes.entries()) {
    const first = hashes.indexOf(hash);
    const rows = (loaded[at]?.rows ?? 0) + (loaded[at]?.source.unreadable.length ?? 0);
    if (first < at && rows > 0)
      throw new SijillError(messages.fileTwice(files[at] ?? "", files[first] ?? ""));
  }
}
