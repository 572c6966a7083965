import { createHash } from "node:crypto";
import { type FileHandle, open, readFile, stat } from "node:fs/promises";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/** Small enough to stay in the processor's cache while a piece is looked at. */
const pieceSize = 1_048_576;
/** Read at once: large enough that a busy machine does not keep the reader waiting between blocks. */
const blockSize = 2 * pieceSize;

/** A file of a dataset: its name in the descriptor, its real path, its bytes and their hash. */
export interface FileContent {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** Its first bytes, as many as asked for or as there are. */
  head(length: number): Promise<Uint8Array>;
  /** The whole file; read once and shared. */
  bytes(): Promise<Uint8Array>;
  /**
   * The file piece by piece; a piece is overwritten once the next one is asked for, so that a large file is never held.
   * While a block of pieces is looked at, the next one is read.
   */
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
      for await (const block of blocks(handle, size, refuse)) {
        for (let start = 0; start < block.length; start += pieceSize) {
          const piece = block.subarray(start, start + pieceSize);
          if (digest === undefined) hash.update(piece);
          yield piece;
        }
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
    head: async (length) => {
      const handle = await open(path).catch(refuse);
      try {
        const buffer = new Uint8Array(Math.min(length, size));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0).catch(refuse);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
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

/** A file in two buffers in turn: while one is looked at, the other is filled. */
async function* blocks(
  handle: FileHandle,
  size: number,
  refuse: (error: unknown) => never,
): AsyncGenerator<Uint8Array> {
  const length = Math.max(1, Math.min(blockSize, size));
  let [filled, free] = [new Uint8Array(length), new Uint8Array(length)];
  const fill = (buffer: Uint8Array) => handle.read(buffer, 0, length, null);
  let filling = fill(filled);
  try {
    while (true) {
      const { bytesRead } = await filling.catch(refuse);
      if (bytesRead === 0) return;
      filling = fill(free);
      yield filled.subarray(0, bytesRead);
      [filled, free] = [free, filled];
    }
  } finally {
    await filling.catch(() => {}); // of no interest to whoever has seen enough
  }
}
