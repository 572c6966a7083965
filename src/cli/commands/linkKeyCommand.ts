import type { Command } from "commander";
import type { CommandContext } from "../runProgram.ts";

const help = `
Writes a new secret key to <file>, readable by you alone, never over a file there is. Give the same file to the other
body by a safe way (not by e-mail), and compare the fingerprint by voice. Destroy the key when the matching is done:
whoever has the key and a file of codes can find out whether a name they think of is in it.

Examples:
  $ sijill link key shared.key.json
  $ sijill link key shared.key.json --harden balance`;

/** `sijill link key <file>`: a shared secret for codes of records. */
export function linkKeyCommand(link: Command, { terminal }: CommandContext): void {
  link
    .command("key")
    .description("make the key that two bodies share, to find common persons without showing their lists")
    .argument("<file>", "where to write it, such as shared.key.json")
    .option(
      "--harden <ways...>",
      "how codes are hardened: xor-fold, balance, both, or none (default xor-fold)",
    )
    .addHelpText("after", help)
    .action(async (file: string, { harden }: { readonly harden?: readonly string[] }) => {
      const { createLinkageKey, linkageKeyFingerprint, readHardening } = await import(
        "../../linkage/index.ts"
      );
      const { writeSecretFiles } = await import("../../report/index.ts");
      const key = createLinkageKey(harden === undefined ? {} : { hardening: readHardening(harden) });
      await writeSecretFiles([[file, `${JSON.stringify(key, null, 2)}\n`]]);
      terminal.out(`${file}: the shared key, fingerprint ${linkageKeyFingerprint(key)}. Keep it secret.`);
    });
}
