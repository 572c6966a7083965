import { readPassphrase, readText } from "../output/readText.ts";
import type { CommandContext } from "../runProgram.ts";

interface SignCommandOptions {
  readonly key: string;
  readonly passphraseFile?: string;
  readonly enclose?: boolean;
  readonly json?: boolean;
}

const help = `
Writes <target>.dsse.json beside what is signed: an in-toto statement in a DSSE envelope. Several people sign one after
the other, in any order; each signature is kept. What is not as it was built is not signed. With --enclose the
signatures are put into the bundle as well, which does not change its root hash.

Examples:
  $ sijill keys new author.pem
  $ sijill sign reports/continued-killings/build --key author.pem
  $ sijill sign continued-killings-0.1-public.zip --key reviewer.pem --enclose
  $ sijill verify continued-killings-0.1-public.zip --key author.pub.pem reviewer.pub.pem`;

/** `sijill sign <build|bundle|pdf>`: vouch for exactly these bytes. */
export function signCommand({ program, terminal }: CommandContext): void {
  program
    .command("sign")
    .description("vouch for a build, a bundle or a PDF with your key")
    .argument("<target>", "build folder, bundle or PDF")
    .requiredOption("--key <file>", "your private key, as `sijill keys new` made it")
    .option("--passphrase-file <file>", "file whose first line opens the key")
    .option("--enclose", "put the signatures into the bundle as well")
    .option("--json", "print the result as JSON")
    .addHelpText("after", help)
    .action(async (target: string, { key, passphraseFile, enclose, json }: SignCommandOptions) => {
      const { readPrivateKey, signTarget } = await import("../../report/index.ts");
      const pem = await readText(key, "--key");
      const secret = readPrivateKey(pem, key, await readPassphrase(passphraseFile));
      const result = await signTarget(target, secret, { enclosed: enclose === true });
      if (json === true) return terminal.out(JSON.stringify(result, null, 2));
      terminal.out(
        [result.file, `  signed: SHA-256 ${result.signed}`, ...result.keys.map((one) => `  by ${one}`)].join(
          "\n",
        ),
      );
    });
}
