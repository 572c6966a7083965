import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  attachTimestamp,
  buildReport,
  bundleReport,
  describeExamination,
  type Examination,
  type ExamineOptions,
  examine,
  readCertificates,
  requestTimestamp,
  signTarget,
} from "../../../src/report/index.ts";
import { hasOpenssl, OpensslAuthority } from "../signature/opensslAuthority.ts";
import { analysis, libraryEntry, writeReport } from "../support/exampleReport.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

/** An analysis that leaves a mark where it ran. */
const marking = analysis.replace(
  "export default defineAnalysis(({ resolve }) => {",
  `import { writeFileSync } from "node:fs";
   export default defineAnalysis(({ resolve }) => {
     writeFileSync(process.env.SIJILL_TEST_MARK ?? "/dev/null", "ran");`,
);

let folder = "";
let report = "";
let archive = "";
let bundleRoot = "";
let buildRoot = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-examine-"));
  report = await writeReport({ analysis: marking });
  await buildReport(report, { libraryEntry, renderer });
  ({
    file: archive,
    root: bundleRoot,
    buildRoot,
  } = await bundleReport(report, {
    libraryEntry,
    out: join(folder, "annex.zip"),
  }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const look = (named: string, options: Partial<ExamineOptions> = {}) =>
  examine(named, { libraryEntry, renderer, ...options });
const codes = (found: Examination) => found.problems.map(({ code }) => code);

/** A copy of the archive of its own, so that signing one test's does not sign another's. */
async function copyOf(name: string): Promise<string> {
  const path = join(folder, name, "annex.zip");
  await mkdir(dirname(path), { recursive: true });
  await cp(archive, path);
  return path;
}

function keyOf(seed: number): { readonly secret: KeyObject; readonly open: KeyObject } {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, seed)]);
  const secret = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return { secret, open: createPublicKey(secret) };
}
const [author, reviewer] = [keyOf(1), keyOf(2)];

describe("a bundle", () => {
  test("is intact as an archive, as an unpacked folder, and packed anew by another program", async () => {
    const found = await look(archive);
    expect(found).toMatchObject({
      kind: "bundle",
      intact: true,
      packing: "as-written",
      profile: "sealed",
      recomputed: "not-asked",
      roots: { build: buildRoot, bundle: bundleRoot },
    });
    expect(describeExamination(found)).toContain("Read it first, then add --recompute.");

    const files = unzipSync(await readFile(archive));
    await writeFile(join(folder, "anew.zip"), zipSync(files, { level: 9 }));
    expect(await look(join(folder, "anew.zip"))).toMatchObject({ intact: true, packing: "repacked" });

    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, "unpacked", path)), { recursive: true });
      await writeFile(join(folder, "unpacked", path), content);
    }
    const [top = ""] = await readdir(join(folder, "unpacked"));
    expect(await look(join(folder, "unpacked", top))).toMatchObject({ intact: true, packing: "unpacked" });
    await symlink("/etc/passwd", join(folder, "unpacked", top, "data", "link"));
    expect(codes(await look(join(folder, "unpacked", top)))).toEqual(["SIJILL_BUNDLE_LINK"]);
  });

  test("names every file in which one byte is flipped", async () => {
    const files = unzipSync(await readFile(archive));
    const lists = /\/(?:tagmanifest-sha512|manifest-sha512|bagit)\.txt$/;
    for (const path of Object.keys(files)) {
      const content = Buffer.from(files[path] ?? []);
      content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
      await writeFile(join(folder, "flipped.zip"), zipSync({ ...files, [path]: content }, { level: 0 }));
      const found = await look(join(folder, "flipped.zip"));
      expect(found.intact, path).toBe(false);
      // A list in which a hash is wrong cannot know which of the two it is.
      if (!lists.test(path)) expect(describeExamination(found)).toContain(path.split("/").slice(1).join("/"));
    }
  });

  test("is never as it was written when any one byte is another, and nothing throws", async () => {
    const bytes = await readFile(archive);
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const edited = Buffer.from(bytes);
        edited[at] = (edited[at] ?? 0) ^ mask;
        await writeFile(join(folder, "any.zip"), edited);
        const found = await look(join(folder, "any.zip"));
        const answer = describeExamination(found);
        expect(answer).not.toMatch(/undefined|\[object|\bat .*:\d+:\d+/);
        // Either something is named, or only the archive around unchanged files is another: then that is said.
        const isNamed = found.files.length > 0 || found.problems.length > 0;
        if (!isNamed) expect(answer).toContain("the archive was packed anew around these files");
        expect(found.packing === "as-written" && found.intact).toBe(false);
        const kind = isNamed ? (found.problems[0]?.code ?? "file") : "archive only";
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { seed: 20140120, numRuns: 120 },
    );
    expect(seen.get("file")).toBeGreaterThan(40);
  });

  test("names bytes flipped in the frame of the archive as well: headers, directory, end", async () => {
    const bytes = await readFile(archive);
    const directory = bytes.indexOf("PK\x01\x02");
    for (const at of [
      ...Array(60).keys(),
      ...Array.from({ length: 80 }, (_, index) => directory + index),
      bytes.length - 1,
    ]) {
      const edited = Buffer.from(bytes);
      edited[at] = (edited[at] ?? 0) ^ 1;
      await writeFile(join(folder, "frame.zip"), edited);
      const found = await look(join(folder, "frame.zip"));
      const isNamed = found.files.length > 0 || found.problems.length > 0 || found.packing === "repacked";
      expect(isNamed, `byte ${at}`).toBe(true);
    }
  });

  test("with a file that no list names, or without one that they name, is not intact", async () => {
    const files = unzipSync(await readFile(archive));
    const [first = ""] = Object.keys(files);
    const top = first.split("/")[0];
    const variants = {
      "data/more.txt": zipSync({ ...files, [`${top}/data/more.txt`]: Buffer.from("x") }),
      "run-me.sh": zipSync({ ...files, [`${top}/run-me.sh`]: Buffer.from("x") }),
      "signatures/run-me.sh": zipSync({ ...files, [`${top}/signatures/run-me.sh`]: Buffer.from("x") }),
      "data/CITATION.cff": zipSync(
        Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith("CITATION.cff"))),
      ),
    };
    for (const [path, bytes] of Object.entries(variants)) {
      await writeFile(join(folder, "variant.zip"), bytes);
      const found = await look(join(folder, "variant.zip"));
      expect(found.intact, path).toBe(false);
      expect(found.files.map((one) => one.path)).toContain(path);
    }
  });

  test("whose lists agree with an altered build is found out by the manifest of the build", async () => {
    const { writeBag, writeZip } = await import("../../../src/report/bag/index.ts");
    const files = unzipSync(await readFile(archive));
    const payload = new Map<string, Uint8Array>();
    for (const [path, content] of Object.entries(files)) {
      const inside = path.split("/").slice(1).join("/");
      if (inside.startsWith("data/")) payload.set(inside.slice(5), content);
    }
    const page = Buffer.from(payload.get("build/report.en.html") ?? []).toString();
    payload.set("build/report.en.html", Buffer.from(page.replace("108", "801")));
    const bag = writeBag({ payload, tags: new Map(), info: [] });
    await writeFile(
      join(folder, "forged.zip"),
      await writeZip(new Map([...bag].map(([path, content]) => [`forged/${path}`, content]))),
    );
    const found = await look(join(folder, "forged.zip"));
    expect(found).toMatchObject({
      intact: false,
      files: [{ path: "data/build/report.en.html", difference: "changed" }],
    });
  });
});

describe("the analysis in a bundle", () => {
  const mark = () => join(folder, "mark");
  const hasRun = () =>
    stat(mark()).then(
      () => true,
      () => false,
    );
  const withMark = async (options: Partial<ExamineOptions>, named = archive) => {
    await rm(mark(), { force: true });
    process.env.SIJILL_TEST_MARK = mark();
    try {
      return await look(named, options);
    } finally {
      delete process.env.SIJILL_TEST_MARK;
    }
  };

  test("is not run unless that is asked for", async () => {
    expect(await withMark({})).toMatchObject({ intact: true, recomputed: "not-asked" });
    expect(await hasRun()).toBe(false);
  });

  test("is run when that is asked for, every number compared, and nothing is left behind", async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith("sijill-bundle-"));
    const found = await withMark({ recompute: true });
    expect(found).toMatchObject({ intact: true, recomputed: "yes", counts: { inputs: 1, numbers: 11 } });
    expect(await hasRun()).toBe(true);
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith("sijill-bundle-"));
    expect(after).toEqual(before);
  });

  test("is not run, though asked for, when one byte of the bundle is another", async () => {
    const files = unzipSync(await readFile(archive));
    const edited = Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        path.endsWith("analysis.ts") ? Buffer.concat([content, Buffer.from("\n")]) : content,
      ]),
    );
    await writeFile(join(folder, "edited.zip"), zipSync(edited));
    const found = await withMark({ recompute: true }, join(folder, "edited.zip"));
    expect(found.recomputed).toBe("not-possible");
    expect(codes(found)).toContain("SIJILL_VERIFY_NOT_RECOMPUTED");
    expect(await hasRun()).toBe(false);
  });
});

describe("signatures", () => {
  test("of several people stand beside and inside, and leave the root of the bundle as it is", async () => {
    const path = await copyOf("signed");
    await signTarget(path, author.secret);
    const { keys } = await signTarget(path, reviewer.secret, { enclosed: true });
    expect(keys).toHaveLength(2);
    await rm(`${path}.dsse.json`);
    const found = await look(path, { keys: [author.open, reviewer.open] });
    expect(found).toMatchObject({ intact: true, packing: "as-written", roots: { bundle: bundleRoot } });
    expect(found.signatures.signatures.map(({ state }) => state)).toEqual(["valid", "valid"]);
    expect(found.signatures.files).toEqual(["signatures/signatures.dsse.json"]);
  });

  test("in either order give the same bytes", async () => {
    const [one, two] = [await copyOf("order-1"), await copyOf("order-2")];
    for (const key of [author, reviewer]) await signTarget(one, key.secret, { enclosed: true });
    for (const key of [reviewer, author]) await signTarget(two, key.secret, { enclosed: true });
    expect(await readFile(one)).toEqual(await readFile(two));
  });

  test("that are missing, of something else, or not given a key for are told apart", async () => {
    const path = await copyOf("partly");
    expect(codes(await look(path, { keys: [author.open] }))).toEqual(["SIJILL_VERIFY_SIGNATURE_MISSING"]);
    await signTarget(path, author.secret);
    const states = async (keys: readonly KeyObject[]) =>
      (await look(path, { keys })).signatures.signatures.map(({ state }) => state).sort();
    expect(await states([])).toEqual(["unknown"]);
    expect((await look(path)).intact).toBe(true);
    expect(await states([reviewer.open])).toEqual(["missing", "unknown"]);
    expect((await look(path, { keys: [reviewer.open] })).intact).toBe(false);
    expect(describeExamination(await look(path, { keys: [reviewer.open] }))).toMatch(
      /^Every file is as it was made, but NOT/,
    );

    await buildReport(report, { libraryEntry, renderer, profile: "court", outDir: "court" });
    const other = await bundleReport(join(report, "court"), {
      libraryEntry,
      profile: "court",
      out: join(folder, "other.zip"),
    });
    await cp(`${path}.dsse.json`, `${other.file}.dsse.json`);
    const found = await look(other.file, { keys: [author.open] });
    expect(found).toMatchObject({ intact: false, signatures: { elsewhere: ["other.zip.dsse.json"] } });
  });

  test("of a build are not in it, and are voided by a new build with other bytes", async () => {
    const own = await writeReport();
    const { folder: build } = await buildReport(own, { libraryEntry, renderer });
    await signTarget(build, author.secret);
    expect(await look(build, { keys: [author.open] })).toMatchObject({ kind: "build", intact: true });
    const text = await readFile(join(own, "report.en.md"), "utf8");
    await writeFile(join(own, "report.en.md"), text.replace("nothing", "something"));
    await buildReport(own, { libraryEntry, renderer });
    const found = await look(build, { keys: [author.open] });
    expect(found).toMatchObject({
      asBuilt: true,
      intact: false,
      signatures: { elsewhere: ["build.dsse.json"] },
    });
  });

  test("are refused to what is not intact", async () => {
    const files = unzipSync(await readFile(archive));
    const [first = ""] = Object.keys(files).filter((path) => path.endsWith("README.txt"));
    await writeFile(join(folder, "bad.zip"), zipSync({ ...files, [first]: Buffer.from("x") }));
    await expect(signTarget(join(folder, "bad.zip"), author.secret)).rejects.toMatchObject({
      code: "SIJILL_SIGNATURE_NOT_INTACT",
    });
  });
});

const skipped = !hasOpenssl();
describe.skipIf(skipped)("a time-stamp", () => {
  test("is asked for, kept beside and inside, and says since when, by whom", async () => {
    const authority = new OpensslAuthority();
    const path = await copyOf("timed");
    const request = await requestTimestamp(path);
    await writeFile(join(folder, "reply.tsr"), authority.reply(await readFile(request)));
    const trusted = await readCertificates(authority.root, "root.pem");
    await attachTimestamp(path, join(folder, "reply.tsr"), { enclosed: true, trusted });
    const found = await look(path, { trusted });
    expect(found).toMatchObject({
      intact: true,
      packing: "as-written",
      roots: { bundle: bundleRoot },
      timestamps: [{ state: "valid" }, { state: "valid" }],
    });
    expect(describeExamination(found)).toMatch(/existed on 20.*Z, says Synthetic Authority/);
    expect((await look(path)).timestamps.map(({ state }) => state)).toEqual(["untrusted", "untrusted"]);

    const stranger = new OpensslAuthority({ key: "ec" });
    const other = await readCertificates(stranger.root, "root.pem");
    expect((await look(path, { trusted: other })).intact).toBe(false);
    const elsewhere = await copyOf("other-timed");
    await signTarget(report ? join(report, "build") : "", author.secret);
    await expect(attachTimestamp(join(report, "build"), join(folder, "reply.tsr"))).rejects.toMatchObject({
      code: "SIJILL_TIMESTAMP_OTHER",
    });
    await expect(
      attachTimestamp(elsewhere, join(folder, "reply.tsr"), { trusted: other }),
    ).rejects.toMatchObject({ code: "SIJILL_TIMESTAMP_INVALID" });
    for (const one of [authority, stranger]) await rm(one.folder, { recursive: true });
  });
});

describe("a PDF", () => {
  let pdf = "";
  beforeAll(async () => {
    pdf = join(folder, "served.pdf");
    await cp(join(report, "build", "report.en.pdf"), pdf);
  });

  test("is one file of one build, by its manifest, its folder or its bundle", async () => {
    const manifest = join(report, "build", "manifest.json");
    for (const against of [manifest, dirname(manifest), archive]) {
      const found = await look(pdf, { against });
      expect(found).toMatchObject({ kind: "pdf", intact: true, against: { is: "report.en.pdf" } });
      expect(describeExamination(found)).toMatch(
        /^served.pdf is report.en.pdf, byte for byte as it was built./,
      );
    }
    expect(await look(join(report, "build", "report.en.pdf"))).toMatchObject({ intact: true });
  });

  test("alone cannot vouch for itself; it tells the fingerprint that its pages print", async () => {
    const found = await look(pdf);
    expect(found).toMatchObject({ intact: false, against: null, problems: [] });
    expect(describeExamination(found)).toContain("a PDF alone cannot show that it is unaltered");
    const ledger = await readFile(join(report, "build", "ledger.json"));
    const { sha256 } = await import("../../../src/report/sha256.ts");
    expect(found.roots.ledger).toBe(sha256(ledger).slice(0, 16));
  });

  test("with one byte flipped is no file of the build", async () => {
    const bytes = await readFile(pdf);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: bytes.length - 1 }), async (at) => {
        const edited = Buffer.from(bytes);
        edited[at] = (edited[at] ?? 0) ^ 1;
        await writeFile(join(folder, "edited.pdf"), edited);
        const found = await look(join(folder, "edited.pdf"), { against: archive });
        expect(found).toMatchObject({
          intact: false,
          files: [{ path: "edited.pdf", difference: "changed" }],
        });
      }),
      { seed: 20140120, numRuns: 30 },
    );
  });

  test("is not compared with what is itself altered", async () => {
    const manifest = await readFile(join(report, "build", "manifest.json"), "utf8");
    await mkdir(join(folder, "altered"), { recursive: true });
    await writeFile(join(folder, "altered", "manifest.json"), manifest.replace('"seed": 1', '"seed": 2'));
    expect(codes(await look(pdf, { against: join(folder, "altered") }))).toEqual([
      "SIJILL_VERIFY_AGAINST_UNUSABLE",
    ]);
    expect(codes(await look(pdf, { against: join(folder, "nowhere") }))).toEqual([
      "SIJILL_VERIFY_BUILD_MISSING",
    ]);
  });

  test("is vouched for by a signature of its own", async () => {
    const own = join(folder, "own.pdf");
    await cp(pdf, own);
    await signTarget(own, author.secret);
    expect(await look(own, { keys: [author.open] })).toMatchObject({ intact: true });
    expect(await look(own)).toMatchObject({ intact: false });
  });
});

describe("a hash that came by another way", () => {
  test("is recognised by its beginning, as the build's, the bundle's or that of the pages", async () => {
    const { roots } = await look(archive);
    for (const name of ["build", "bundle", "ledger"] as const) {
      const written = (roots[name] ?? "")
        .slice(0, 16)
        .toUpperCase()
        .replace(/(.{4})/g, "$1 ");
      expect(await look(archive, { root: written })).toMatchObject({ intact: true, expected: { is: name } });
    }
    const found = await look(archive, { root: "0".repeat(64) });
    expect(found).toMatchObject({ intact: false, expected: { is: null } });
    expect(describeExamination(found)).toContain("The hash you gave is NONE of these");
    for (const name of ["build", "bundle"] as const) {
      const near = `${roots[name]?.slice(0, -1)}${roots[name]?.endsWith("0") ? "1" : "0"}`;
      expect((await look(archive, { root: near })).expected?.is).toBeNull();
    }
  });

  test.each(["", "abc", "xyz".repeat(10), "0".repeat(65)])("that is none is refused: %j", async (root) => {
    await expect(look(archive, { root })).rejects.toMatchObject({ code: "SIJILL_OPTION_ROOT_INVALID" });
  });
});

test("what is neither is answered, not thrown", async () => {
  await writeFile(join(folder, "x.txt"), "text");
  await writeFile(join(folder, "x.zip"), "no zip");
  expect(codes(await look(join(folder, "x.txt")))).toEqual(["SIJILL_VERIFY_TARGET_UNKNOWN"]);
  expect(codes(await look(join(folder, "x.zip")))).toEqual(["SIJILL_BUNDLE_NOT_ZIP"]);
  expect(codes(await look(join(folder, "nothing")))).toEqual(["SIJILL_VERIFY_BUILD_MISSING"]);
  expect(codes(await look(folder))).toEqual(["SIJILL_VERIFY_BUILD_MISSING"]);
});
