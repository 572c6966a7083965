import { spawnSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";

/** One stream of bytes of a build: a file, a part of an archive, a stream or the text of a PDF, a chunk of a picture. */
export interface Stream {
  readonly name: string;
  readonly content: Buffer;
}

const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;
if (!hasPdftotext)
  process.stderr.write("skipped: text of PDF pages is not searched (apt-get install poppler-utils)\n");

/** Every stream of every file of a folder, unpacked as far as it goes, and the names of the files themselves. */
export async function streamsOf(folder: string): Promise<readonly Stream[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const streams = await Promise.all(
    paths.sort().map(async (path) => unpack(path.slice(folder.length + 1), await readFile(path))),
  );
  const names = paths.map((path) => path.slice(folder.length + 1)).join("\n");
  return [{ name: "names of files", content: Buffer.from(names) }, ...streams.flat()];
}

function unpack(name: string, content: Buffer): readonly Stream[] {
  const own = { name, content };
  if (content.subarray(0, 2).toString("latin1") === "PK")
    return [
      own,
      ...Object.entries(unzipSync(content)).flatMap(([path, part]) =>
        unpack(`${name}/${path}`, Buffer.from(part)),
      ),
    ];
  if (content.subarray(0, 5).toString("latin1") === "%PDF-") return [own, ...streamsOfPdf(name, content)];
  if (content.subarray(1, 4).toString("latin1") === "PNG") return [own, ...chunksOfPng(name, content)];
  return [own];
}

/** The streams of a PDF, inflated, and the text of its pages as a reader gets it. */
function streamsOfPdf(name: string, content: Buffer): readonly Stream[] {
  const found: Stream[] = [];
  for (let from = content.indexOf("stream"); from !== -1; from = content.indexOf("stream", from + 6)) {
    if (content.subarray(from - 3, from).toString("latin1") === "end") continue;
    const begin = from + (content[from + 6] === 0x0d ? 8 : 7);
    const end = content.indexOf("endstream", begin);
    const inflated = inflate(content.subarray(begin, end));
    if (inflated !== null) found.push({ name: `${name}, ${kindOf(inflated)} at ${from}`, content: inflated });
  }
  if (hasPdftotext) {
    const { stdout } = spawnSync("pdftotext", ["-", "-"], { input: content, maxBuffer: 1 << 28 });
    found.push({ name: `${name}, text`, content: stdout });
  }
  return found;
}

/** Drawings and fonts are made of numbers that are places on a page; their text is searched as text. */
function kindOf(content: Buffer): "drawing" | "font" | "stream" {
  if (content.subarray(0, 4).toString("hex") === "00010000") return "font";
  return /(?:^|\n)(?:q|BT|\/Artifact)\b/.test(content.toString("latin1")) ? "drawing" : "stream";
}

function chunksOfPng(name: string, content: Buffer): readonly Stream[] {
  const found: Stream[] = [];
  for (let at = 8; at + 8 <= content.length; ) {
    const length = content.readUInt32BE(at);
    const type = content.subarray(at + 4, at + 8).toString("latin1");
    const chunk = content.subarray(at + 8, at + 8 + length);
    if (/^[a-z]/.test(type)) {
      const packed = type === "zTXt" ? inflate(chunk.subarray(chunk.indexOf(0) + 2)) : null;
      found.push({ name: `${name}, chunk ${type}`, content: packed ?? chunk });
    }
    at += length + 12;
  }
  return found;
}

function inflate(content: Buffer): Buffer | null {
  try {
    return inflateSync(content);
  } catch {
    return null;
  }
}

/** Streams that hold a text, as bytes in UTF-8 or UTF-16. */
export function holding(streams: readonly Stream[], text: string): readonly string[] {
  const wide = Buffer.from(text, "utf16le");
  const needles = [Buffer.from(text), wide, Buffer.from(wide).swap16()];
  return streams
    .filter(({ content }) => needles.some((needle) => content.includes(needle)))
    .map(({ name }) => name);
}

/** Streams whose text writes a whole number, its digits grouped or not, as a number of its own. */
export function writing(streams: readonly Stream[], number: number): readonly string[] {
  const digits = String(number);
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, "[,.\u00a0\u202f\u066c ’']?");
  const pattern = new RegExp(`(?<![\\d.#A-Za-z_-])${grouped}(?![\\d%A-Za-z_-]|\\.\\d)`, "u");
  return streams
    .filter(({ name }) => !/, (?:drawing|font) at \d+$/.test(name))
    .filter(({ content }) => pattern.test(content.toString("utf8").replace(/"bytes": \d+/g, "")))
    .map(({ name }) => name);
}
