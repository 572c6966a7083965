import { libraryEntry } from "../output/libraryEntry.ts";
import { readCertificateFiles, readPublicKeys } from "../output/readTrusted.ts";
import type { CommandContext } from "../runProgram.ts";

interface VerifyCommandOptions {
  readonly json?: boolean;
  readonly report?: string;
  readonly recompute?: boolean;
  readonly against?: string;
  readonly root?: string;
  readonly signature?: string | true;
  readonly key: readonly string[];
  readonly timestamp?: string;
  readonly log?: string;
  readonly tsa: readonly string[];
}

const help = `
A build: hashes every output and input again, runs the analysis again and compares every number, renders again and
compares every byte. One flipped byte or one changed input row is named.

A bundle: hashes every file in it. Nothing is unpacked to disk and nothing in it is run, because whoever made the bundle
chose what would run; --recompute asks for it all the same, and then only if every byte is as its lists say.

A redacted build: checks besides that every passage, number, table and figure it shows is part of the sealed version, by the
proof in it; --against names the sealed build, --root the root of its proof.

A PDF: says which file of which build it is, compared with the manifest beside it or with --against.

Hashes inside a thing are its own word. Compare one with a hash that came by another way (--root), or check signatures
(--key) and time-stamps (--tsa). A log of releases, beside it or named with --log, says whether this very build was
withdrawn. Everything is checked offline.

Examples:
  $ sijill verify reports/continued-killings/build
  $ sijill verify /media/usb/build --report reports/continued-killings --json
  $ sijill verify /media/usb/build --no-recompute
  $ sijill verify annex.zip --root "a24f 6fad 83a7 7b18"
  $ sijill verify annex.zip --key author.pub.pem reviewer.pub.pem --tsa authority-root.pem
  $ sijill verify report.en.pdf --against annex.zip
  $ sijill verify build-public --against build-sealed --no-recompute
  $ sijill verify annex.zip --recompute
  $ sijill verify annex.zip --log release-log.ndjson`;

/** `sijill verify <build|bundle|pdf>`: is it as it was made, do its numbers come out again, who vouches for it. */
export function verifyCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("verify")
    .description("check a build, a bundle or a PDF: bytes, inputs, numbers, signatures, time")
    .argument("<target>", "build folder, bundle (zip or unpacked) or PDF")
    .option("--report <folder>", "folder of the report's sources, when the build was moved")
    .option("--recompute", "run the analysis in a bundle as well (a build's is run anyway)")
    .option(
      "--no-recompute",
      "check hashes only; do not run the report's analysis.ts (for sources you do not trust)",
    )
    .option(
      "--against <what>",
      "compare a PDF with this manifest.json, build or bundle; a redacted build with the sealed one",
    )
    .option("--root <hash>", "a root hash, or the fingerprint on a page, that came by another way")
    .option("--signature [file]", "check signatures, from this file unless beside or inside")
    .option("--key <files...>", "public keys of those who should have signed", [])
    .option("--timestamp <file>", "the time-stamp, when it is not beside or inside")
    .option("--tsa <files...>", "certificates of time-stamping authorities you trust", [])
    .option("--log <file>", "the log of releases, when it is not beside")
    .option("--json", "print the whole answer as JSON")
    .addHelpText("after", help)
    .action(async (target: string, options: VerifyCommandOptions) => {
      const { describeExamination, examine } = await import("../../report/index.ts");
      const { signature, root } = options;
      const answer = await examine(target, {
        libraryEntry: libraryEntry(),
        keys: await readPublicKeys(options.key, signature !== undefined),
        trusted: await readCertificateFiles(options.tsa),
        ...(options.recompute === undefined ? {} : { recompute: options.recompute }),
        ...(options.report === undefined ? {} : { reportFolder: options.report }),
        ...(options.against === undefined ? {} : { against: options.against }),
        ...(root === undefined ? {} : { root }),
        ...(typeof signature === "string" ? { signature } : {}),
        ...(options.log === undefined ? {} : { log: options.log }),
        ...(options.timestamp === undefined ? {} : { timestamp: options.timestamp }),
      });
      terminal.out(options.json === true ? JSON.stringify(answer, null, 2) : describeExamination(answer));
      const wrongTarget = answer.problems.some(({ code }) => /_(?:BUILD_MISSING|TARGET_UNKNOWN)$/.test(code));
      finish(answer.intact ? 0 : wrongTarget ? 2 : 1);
    });
}
