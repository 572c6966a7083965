import { libraryEntry } from "../output/libraryEntry.ts";
import { readText } from "../output/readText.ts";
import type { CommandContext } from "../runProgram.ts";

interface RedactCommandOptions {
  readonly secret: string;
  readonly out: string;
  readonly keep: readonly string[];
  readonly report?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const help = `
Writes a version of a sealed build in which every part inside :::restricted{#id} is a bar with the reason. redactions.json
beside the report says who asked, when, why, and who granted it. Paragraphs, tables, figures and pages keep their numbers.
What only withheld parts rest on (numbers, tables, figures, sources, inputs) is in no file of the new build. proof.json
shows that everything else is part of the sealed build: a salted Merkle tree, whose salts give nothing away.

The proof protects the words that are withheld. Whether a withheld number can be computed from those that are shown is
another question: that is for disclosure control and for whoever grants the redaction.

Examples:
  $ sijill keys new annex.secret --proof
  $ sijill build reports/annex --proof annex.secret
  $ sijill redact reports/annex/build --secret annex.secret --out reports/annex/build-public
  $ sijill redact reports/annex/build --secret annex.secret --keep witness --out build-parties --report reports/annex
  $ sijill verify reports/annex/build-public --against reports/annex/build`;

/** `sijill redact <build>`: a version with parts withheld, provably part of the sealed one. */
export function redactCommand({ program, terminal }: CommandContext): void {
  program
    .command("redact")
    .description("write a version with restricted parts withheld, provably part of the sealed one")
    .argument("<build>", "sealed build, made with `sijill build --proof`")
    .requiredOption("--secret <file>", "the secret the sealed build was made with")
    .requiredOption("--out <folder>", "where the redacted build goes")
    .option("--keep <ids...>", "redactions whose parts this version shows all the same", [])
    .option("--report <folder>", "folder of the report's sources, when the build was moved")
    .option("--json", "print the result as JSON")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (build: string, options: RedactCommandOptions) => {
      const { readProofSecret, redactBuild } = await import("../../report/index.ts");
      const isQuiet = options.quiet === true || options.json === true;
      const result = await redactBuild(build, {
        libraryEntry: libraryEntry(),
        secret: readProofSecret(await readText(options.secret, "--secret"), options.secret),
        outDir: options.out,
        keep: options.keep,
        ...(options.report === undefined ? {} : { reportFolder: options.report }),
        ...(isQuiet ? {} : { progress: ({ step, detail }) => terminal.err(`${step.padEnd(9)} ${detail}`) }),
      });
      if (options.json === true) return terminal.out(JSON.stringify(result, null, 2));
      terminal.out(
        [
          result.folder,
          `  ${result.files.length} files, root hash ${result.root}`,
          `  proof root ${result.proofRoot}, the same as that of the sealed build`,
        ].join("\n"),
      );
    });
}
