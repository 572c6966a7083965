/** A file as the directory of an archive declares it; nothing of it has been read yet. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; no other is read. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly offset: number;
  readonly rawName: Uint8Array;
  /** Upper byte of "version made by": the system whose attributes follow. */
  readonly system: number;
  readonly attributes: number;
}

/** Sizes that nobody who packs a report needs to exceed. */
export interface ZipLimits {
  readonly files: number;
  /** Bytes of all files together, unpacked. */
  readonly totalBytes: number;
  /** Unpacked bytes for one packed byte. */
  readonly ratio: number;
}

/** A gigabyte and twenty thousand files: the archive is held in memory while it is checked. */
export const usualLimits: ZipLimits = { files: 20_000, totalBytes: 1024 ** 3, ratio: 200 };
