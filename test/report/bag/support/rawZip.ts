import { crc32, deflateRawSync } from "node:zlib";

/** A file of a hand-made archive; what is not said is as an honest packer would write it. */
export interface RawFile {
  readonly name: string | Buffer;
  readonly content?: Buffer | string;
  readonly method?: number;
  readonly flags?: number;
  readonly system?: number;
  readonly mode?: number;
  /** What directory and header say of the sizes, when it is not the truth. */
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  /** What the header before the file says, when it is not what the directory says. */
  readonly header?: {
    readonly name?: string;
    readonly size?: number;
    readonly method?: number;
    readonly flags?: number;
  };
  /** Where the directory says that the file begins. */
  readonly offset?: number;
  /** Sizes behind the file instead of before it. */
  readonly descriptor?: boolean;
}

export interface RawZip {
  readonly before?: string;
  readonly between?: string;
  readonly after?: string;
  readonly comment?: string;
  readonly count?: number;
  readonly disk?: number;
}

/** An archive written byte by byte from APPNOTE.TXT, so that it can lie in every field. */
export function rawZip(files: readonly RawFile[], zip: RawZip = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(zip.before ?? "")];
  const directory: Buffer[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const file of files) {
    const offset = file.offset ?? length();
    const content = Buffer.from(file.content ?? "");
    const method = file.method ?? 0;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const name = Buffer.from(file.name);
    const flags = (file.flags ?? (name.every((byte) => byte < 128) ? 0 : 0x800)) | (file.descriptor ? 8 : 0);
    const crc = file.crc ?? crc32(content);
    const compressedSize = file.compressedSize ?? packed.length;
    const size = file.size ?? content.length;
    const common = (
      crcHere: number,
      packedHere: number,
      sizeHere: number,
      nameHere: Buffer,
      to: Buffer,
      at: number,
    ) => {
      to.writeUInt32LE(crcHere, at);
      to.writeUInt32LE(packedHere, at + 4);
      to.writeUInt32LE(sizeHere, at + 8);
      to.writeUInt16LE(nameHere.length, at + 12);
    };
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(file.header?.flags ?? flags, 6);
    header.writeUInt16LE(file.header?.method ?? method, 8);
    const headerName = Buffer.from(file.header?.name ?? name);
    if (file.descriptor) common(0, 0, 0, headerName, header, 14);
    else common(crc, compressedSize, file.header?.size ?? size, headerName, header, 14);
    parts.push(header, headerName, packed);
    if (file.descriptor) {
      const descriptor = Buffer.alloc(16);
      descriptor.writeUInt32LE(0x08074b50, 0);
      for (const [at, value] of [crc, compressedSize, size].entries())
        descriptor.writeUInt32LE(value, 4 + 4 * at);
      parts.push(descriptor);
    }
    parts.push(Buffer.from(zip.between ?? ""));

    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt8(20, 4);
    entry.writeUInt8(file.system ?? 3, 5);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    common(crc, compressedSize, size, name, entry, 16);
    entry.writeUInt32LE(((file.mode ?? 0o100644) * 2 ** 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
  }
  const start = length();
  const end = Buffer.alloc(22);
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip.disk ?? 0, 4);
  end.writeUInt16LE(zip.count ?? files.length, 8);
  end.writeUInt16LE(zip.count ?? files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(zip.comment?.length ?? 0, 20);
  return Buffer.concat([
    ...parts,
    ...directory,
    end,
    Buffer.from(zip.comment ?? ""),
    Buffer.from(zip.after ?? ""),
  ]);
}
