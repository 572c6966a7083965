import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { writeZip } from "../bag/index.ts";
import type { Target } from "../verify/index.ts";
import { messages } from "./messages.ts";
import { writeFileWhole } from "./writeFileWhole.ts";

/**
 * Puts a signature or a time-stamp into a bundle, where no list names it: what was signed stays what it is. An archive
 * is written anew around the same files.
 */
export async function enclose(
  { path, name, bundle }: Target,
  file: string,
  content: Uint8Array,
): Promise<void> {
  if (bundle === null) throw new SijillError(messages.notEnclosable(name));
  const { files, packing } = bundle;
  if (packing === "unpacked") {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFileWhole(join(path, file), content);
    return;
  }
  const contents = new Map<string, Uint8Array>();
  for (const one of files.paths) {
    const read = await files.read(one);
    if (!(read instanceof Uint8Array)) throw new SijillError(read);
    contents.set(`${files.name}/${one}`, read);
  }
  contents.set(`${files.name}/${file}`, content);
  await writeFileWhole(path, await writeZip(contents));
}
