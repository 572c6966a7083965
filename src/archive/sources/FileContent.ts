import { createHash, webcrypto } from "node:crypto";
import { open, readFile, stat } from "node:fs/promises";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

const largestInMemory = 1_073_741_824;

/** A file of a dataset: its name in the descriptor, its real path, its bytes and their hash. */
export interface FileContent {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
  sha256(): Promise<string>;
}

/**
 * Opens a file for reading; bytes are read once and shared.
 *
 * @throws SIJILL_FILE_UNREADABLE when it may not be read
 */
export async function fileContent(name: string, path: string): Promise<FileContent> {
  const refuse = (error: unknown): never => {
    throw new SijillError(
      messages.fileUnreadable(name, error instanceof Error ? error.message : String(error)),
    );
  };
  const { size } = await stat(path).catch(refuse);
  let reading: Promise<Uint8Array> | undefined;
  const bytes = () => {
    reading ??= readFile(path).catch(refuse);
    return reading;
  };
  return {
    name,
    path,
    size,
    bytes,
    sha256: async () => {
      // In a thread of its own, so that the rows are read meanwhile.
      if (size <= largestInMemory)
        return Buffer.from(await webcrypto.subtle.digest("SHA-256", await bytes())).toString("hex");
      const hash = createHash("sha256");
      const handle = await open(path).catch(refuse);
      try {
        for await (const chunk of handle.createReadStream({ highWaterMark: 4_194_304 }))
          hash.update(chunk as Buffer);
      } finally {
        await handle.close();
      }
      return hash.digest("hex");
    },
  };
}
