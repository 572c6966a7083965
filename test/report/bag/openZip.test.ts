import { describe, expect, test, vi } from "vitest";
import { openZip, type RefusalReason, writeZip } from "../../../src/report/bag/index.ts";
import { type RawFile, type RawZip, rawZip } from "./support/rawZip.ts";

/** The reason an archive is refused for, or the paths of one that is opened. */
function opened(archive: Uint8Array, limits?: Parameters<typeof openZip>[2]): string | readonly string[] {
  const zip = openZip(archive, "a.zip", limits);
  return "code" in zip ? zip.code.replace("SIJILL_BUNDLE_", "") : zip.paths;
}

const plain: RawFile = { name: "bag/a.txt", content: "a" };

describe("an honest archive is opened", () => {
  test("as this library writes it, and each file has its bytes", async () => {
    const files = new Map([
      ["bag/b/ملف.txt", Buffer.from("سجل")],
      ["bag/a.txt", Buffer.from("")],
    ]);
    const zip = openZip(await writeZip(files), "a.zip");
    if ("code" in zip) throw new Error(zip.what);
    expect(zip.paths).toEqual(["bag/a.txt", "bag/b/ملف.txt"]);
    for (const [path, content] of files) expect(Buffer.from(zip.read(path) as Uint8Array)).toEqual(content);
  });

  test("when another program packed the same files: folders, deflated, sizes behind the file, other systems", () => {
    const archive = rawZip([
      { name: "bag/", mode: 0o040755 },
      { name: "bag/a.txt", content: "a".repeat(5000), method: 8 },
      { name: "bag/b.txt", content: "b".repeat(50), method: 8, descriptor: true },
      { name: "bag/c.txt", content: "c", system: 0, mode: 0 },
    ]);
    const zip = openZip(archive, "a.zip");
    if ("code" in zip) throw new Error(zip.what);
    expect(zip.paths).toEqual(["bag/a.txt", "bag/b.txt", "bag/c.txt"]);
    expect(Buffer.from(zip.read("bag/a.txt") as Uint8Array).toString()).toBe("a".repeat(5000));
    expect(Buffer.from(zip.read("bag/b.txt") as Uint8Array).toString()).toBe("b".repeat(50));
  });

  test("and an archive inside it is a file like any other", () => {
    expect(opened(rawZip([{ name: "bag/inner.zip", content: rawZip([{ name: "../x" }]) }]))).toEqual([
      "bag/inner.zip",
    ]);
  });
});

type Hostile = readonly [what: string, reason: RefusalReason, files: readonly RawFile[], zip?: RawZip];

const hostile: readonly Hostile[] = [
  ["a path that leads out", "PATH_ESCAPES", [{ name: "bag/../../x" }]],
  ["a path that leads out the Windows way", "PATH_ESCAPES", [{ name: "bag\\..\\..\\x" }]],
  ["an absolute path", "PATH_ABSOLUTE", [{ name: "/etc/passwd" }]],
  ["a path on a share", "PATH_ABSOLUTE", [{ name: "\\\\server\\share" }]],
  ["a drive", "PATH_DRIVE", [{ name: "C:/x" }]],
  ["a drive without a slash", "PATH_DRIVE", [{ name: "c:x" }]],
  ["a path with an empty step", "PATH_NOT_PLAIN", [{ name: "bag//x" }]],
  ["a path with a dot step", "PATH_NOT_PLAIN", [{ name: "bag/./x" }]],
  ["an empty name", "PATH_NOT_PLAIN", [{ name: "" }]],
  ["an endless name", "PATH_NOT_PLAIN", [{ name: `bag/${"x".repeat(2000)}` }]],
  ["a backslash", "NAME_CHARACTER", [{ name: "bag\\x" }]],
  ["a second stream of a file", "NAME_CHARACTER", [{ name: "bag/x.txt:y" }]],
  ["a line end in a name", "NAME_CHARACTER", [{ name: "bag/x\ny" }]],
  ["a name that a zero ends", "NAME_CHARACTER", [{ name: "bag/x.pdf\0.txt" }]],
  ["a name turned round", "NAME_CHARACTER", [{ name: "bag/\u202Efdp.exe" }]],
  ["a name with a letter nobody sees", "NAME_CHARACTER", [{ name: "bag/a\u200B.txt" }]],
  ["a device of Windows", "NAME_RESERVED", [{ name: "bag/NUL.txt" }]],
  ["a name that Windows shortens", "NAME_RESERVED", [{ name: "bag/a.txt. " }]],
  ["a name in an unknown code page", "NAME_ENCODING", [{ name: Buffer.from([0x62, 0xe9]), flags: 0 }]],
  [
    "a name that is not UTF-8 though it says so",
    "NAME_ENCODING",
    [{ name: Buffer.from([0xc3, 0x28]), flags: 0x800 }],
  ],
  ["a symbolic link", "LINK", [{ name: "bag/a", content: "/etc/passwd", mode: 0o120777 }]],
  ["a symbolic link packed on a Mac", "LINK", [{ name: "bag/a", content: "x", mode: 0o120777, system: 19 }]],
  ["a device", "LINK", [{ name: "bag/a", mode: 0o020666 }]],
  ["a folder that is a file", "LINK", [{ name: "bag/a", mode: 0o040755 }]],
  ["two files of one name", "NAME_TWICE", [plain, plain]],
  ["two names that differ in case only", "NAME_COLLISION", [plain, { name: "bag/A.TXT" }]],
  ["two forms of one letter", "NAME_COLLISION", [{ name: "bag/\u00e9" }, { name: "bag/e\u0301" }]],
  ["a file where another needs a folder", "NAME_COLLISION", [{ name: "bag/a" }, { name: "bag/a/b" }]],
  ["an encrypted file", "ENCRYPTED", [{ ...plain, flags: 1 }]],
  ["a strongly encrypted file", "ENCRYPTED", [{ ...plain, flags: 0x41 }]],
  ["a masked header", "ENCRYPTED", [{ ...plain, flags: 0x2000 }]],
  ["another way of packing", "METHOD", [{ ...plain, method: 12 }]],
  ["a bomb by ratio", "RATIO", [{ name: "bag/a", content: Buffer.alloc(8 * 2 ** 20), method: 8 }]],
  [
    "a bomb by size",
    "TOO_LARGE",
    Array.from({ length: 3 }, (_, at) => ({
      name: `bag/${at}`,
      size: 2 ** 29,
      compressedSize: 2 ** 23,
      method: 8,
    })),
  ],
  ["a stored file of two sizes", "HEADERS_DISAGREE", [{ ...plain, size: 5 }]],
  ["another name before the file", "HEADERS_DISAGREE", [{ ...plain, header: { name: "bag/b.txt" } }]],
  ["another size before the file", "HEADERS_DISAGREE", [{ ...plain, header: { size: 7 } }]],
  ["another method before the file", "HEADERS_DISAGREE", [{ ...plain, header: { method: 8 } }]],
  ["other flags before the file", "HEADERS_DISAGREE", [{ ...plain, header: { flags: 1 } }]],
  ["two files over one another", "OVERLAP", [plain, { name: "bag/b.txt", content: "b", offset: 0 }]],
  ["a file that reaches into the directory", "OVERLAP", [{ ...plain, size: 60, compressedSize: 60 }]],
  ["a size far beyond the archive", "OVERLAP", [{ ...plain, size: 1000, compressedSize: 1000 }]],
  ["bytes before the first file", "HIDDEN_BYTES", [plain], { before: "#!/bin/sh\n" }],
  ["bytes between two files", "HIDDEN_BYTES", [plain, { name: "bag/b" }], { between: "hidden" }],
  ["bytes behind the end", "HIDDEN_BYTES", [plain], { after: "hidden" }],
  ["a comment", "HIDDEN_BYTES", [plain], { comment: "hidden" }],
  ["a folder with content", "HIDDEN_BYTES", [{ name: "bag/", content: "x", mode: 0o040755 }]],
  ["a part of a divided archive", "SPLIT", [plain], { disk: 1 }],
  ["fewer files than it says", "NOT_ZIP", [plain], { count: 2 }],
  ["the form for large archives", "ZIP64", [plain], { count: 0xffff }],
  [
    "a size for the form for large archives",
    "ZIP64",
    [{ ...plain, size: 0xffffffff, compressedSize: 0xffffffff }],
  ],
];

describe("a hostile archive is refused with its reason, before anything is unpacked", () => {
  test.each(hostile.map((one) => [one[0], one[1], one] as const))("%s: %s", (_, reason, [, , files, zip]) => {
    expect(opened(rawZip(files, zip))).toBe(reason);
  });

  test("more files than any report has", () => {
    const limits = { files: 3, totalBytes: 100, ratio: 10 };
    const files = Array.from({ length: 4 }, (_, at) => ({ name: `bag/${at}` }));
    expect(opened(rawZip(files), limits)).toBe("TOO_MANY_FILES");
    expect(opened(rawZip(files.slice(1)), limits)).toHaveLength(3);
  });

  test.each([Buffer.alloc(0), Buffer.from("%PDF-1.7"), Buffer.alloc(22), rawZip([plain]).subarray(1)])(
    "what is no archive, or a cut one (%#)",
    (bytes) => {
      expect(["NOT_ZIP", "HIDDEN_BYTES"]).toContain(opened(bytes));
    },
  );

  test("names the file without the characters that would harm a terminal", () => {
    const zip = openZip(rawZip([{ name: "bag/\u001b[2J\u202Ex" }]), "a.zip");
    expect(zip).toMatchObject({ code: "SIJILL_BUNDLE_NAME_CHARACTER", value: "bag/�[2J�x" });
  });
});

describe("content that is not what was declared is refused when it is read", () => {
  const read = (file: RawFile) => {
    const zip = openZip(rawZip([file]), "a.zip");
    return "code" in zip ? zip : zip.read(zip.paths[0] ?? "");
  };

  test.each([
    ["less than it says", { name: "bag/a", content: "aaaa", method: 8, size: 3 }],
    ["more than it says", { name: "bag/a", content: "aaaa", method: 8, size: 400 }],
    ["another check sum", { ...plain, crc: 1 }],
    ["no packed bytes at all", { name: "bag/a", content: "", method: 0, flags: 0, size: 0, crc: 5 }],
  ] as const)("%s", (_, file) => {
    expect(read(file)).toMatchObject({
      code: "SIJILL_BUNDLE_CONTENT",
      value: file.name,
    });
  });

  test("a lie about the size never unpacks more than was declared", () => {
    const archive = rawZip([{ name: "bag/a", content: Buffer.alloc(64 * 2 ** 20), method: 8, size: 1000 }]);
    const zip = openZip(archive, "a.zip");
    if ("code" in zip) throw new Error(zip.what);
    const before = process.memoryUsage().arrayBuffers;
    expect(zip.read("bag/a")).toMatchObject({ code: "SIJILL_BUNDLE_CONTENT" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 20);
  });
});

test("an archive is the same bytes in every time zone, and stored, not compressed", async () => {
  const files = new Map([["bag/a.txt", Buffer.from("a".repeat(1000))]]);
  const zone = process.env.TZ;
  const written = [];
  for (const one of ["Asia/Damascus", "America/Los_Angeles", "Pacific/Kiritimati"]) {
    vi.stubEnv("TZ", one);
    written.push(Buffer.from(await writeZip(files)).toString("hex"));
  }
  vi.stubEnv("TZ", zone ?? "");
  vi.unstubAllEnvs();
  expect(new Set(written).size).toBe(1);
  expect(Buffer.from(written[0] ?? "", "hex").includes("a".repeat(1000))).toBe(true);
});
