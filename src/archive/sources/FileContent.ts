import { createHash } from "node:crypto";
import { open, readFile, stat } from "node:fs/promises";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/** Small enough to stay in the processor's cache while a piece is looked at. */
const pieceSize = 1_048_576;

/** A file of a dataset: its name in the descriptor, its real path, its bytes and their hash. */
export interface FileContent {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** The whole file; read once and shared. */
  bytes(): Promise<Uint8Array>;
  /** The file piece by piece, in one buffer that each piece overwrites: a large file is never held. */
  pieces(): AsyncGenerator<Uint8Array>;
  /** Known already when the pieces were walked to the end. */
  sha256(): Promise<string>;
}

/**
 * Opens a file for reading.
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
  let digest: string | undefined;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    const handle = await open(path).catch(refuse);
    try {
      const buffer = new Uint8Array(Math.max(1, Math.min(pieceSize, size)));
      while (true) {
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, null).catch(refuse);
        if (bytesRead === 0) break;
        const piece = buffer.subarray(0, bytesRead);
        if (digest === undefined) hash.update(piece);
        yield piece;
      }
      digest ??= hash.digest("hex");
    } finally {
      await handle.close();
    }
  }
  return {
    name,
    path,
    size,
    pieces,
    bytes: () => {
      reading ??= readFile(path).catch(refuse);
      return reading;
    },
    sha256: async () => {
      if (digest === undefined) for await (const _ of pieces());
      return digest ?? "";
    },
  };
}
