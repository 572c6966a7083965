import { readPassphrase, readText } from "../output/readText.ts";
import type { CommandContext } from "../runProgram.ts";

interface NewKeysOptions {
  readonly passphraseFile?: string;
  readonly proof?: boolean;
  readonly json?: boolean;
}

const newHelp = `
Writes an Ed25519 key to <file> and its public half beside it (author.pem and author.pub.pem), readable by you alone,
and never over a file there is. Keep the first one to yourself; give the second one to whoever checks your signature,
and tell them its fingerprint by another way.

With --proof it writes the secret that the salts of a redactable report are made from instead: whoever has it, and
only they, can show what was withheld.

Examples:
  $ sijill keys new author.pem
  $ sijill keys new author.pem --passphrase-file passphrase.txt
  $ sijill keys new annex.secret --proof`;

const showHelp = `
Examples:
  $ sijill keys show author.pub.pem`;

/** `sijill keys new|show`: keys for signing, secrets for redactable reports. */
export function keysCommand({ program, terminal }: CommandContext): void {
  const keys = program.command("keys").description("make keys for signing, and show their fingerprints");
  keys
    .command("new")
    .description("make a key, or the secret of a redactable report")
    .argument("<file>", "where to write it, such as author.pem")
    .option("--passphrase-file <file>", "encrypt the key with the first line of this file")
    .option("--proof", "make the secret of a redactable report instead of a key")
    .option("--json", "print paths and fingerprint as JSON")
    .addHelpText("after", newHelp)
    .action(async (file: string, { passphraseFile, proof, json }: NewKeysOptions) => {
      const { createKeys, createProofSecret, writeSecretFiles } = await import("../../report/index.ts");
      if (proof === true) {
        await writeSecretFiles([[file, createProofSecret()]]);
        terminal.out(
          json === true
            ? JSON.stringify({ secret: file })
            : `${file}: keep it with the sealed version; without it nothing that was withheld can be proved later.`,
        );
        return;
      }
      const { privateKey, publicKey, fingerprint } = createKeys(await readPassphrase(passphraseFile));
      const publicFile = `${file.replace(/\.pem$/, "")}.pub.pem`;
      await writeSecretFiles([
        [file, privateKey],
        [publicFile, publicKey],
      ]);
      terminal.out(
        json === true
          ? JSON.stringify({ privateKey: file, publicKey: publicFile, fingerprint })
          : [
              `${file}: your key; keep it to yourself`,
              `${publicFile}: give this to those who check your signature`,
              `fingerprint ${fingerprint}`,
            ].join("\n"),
      );
    });
  keys
    .command("show")
    .description("print the fingerprint of a public key")
    .argument("<file>", "public key, such as author.pub.pem")
    .addHelpText("after", showHelp)
    .action(async (file: string) => {
      const { keyFingerprint, readPublicKey } = await import("../../report/index.ts");
      terminal.out(keyFingerprint(readPublicKey(await readText(file, "<file>"), file)));
    });
}
