import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { Terminal } from "../Terminal.ts";

const help = `
Writes release.json beside the report: a record in which nothing is decided yet, so that nothing can be released. Reviews,
clearances, events and overrides are added by hand as they are given; each names the root hash of the build it is about,
the profile and the day. --schema prints what each may hold, for editors and for those who fill it in.

Examples:
  $ sijill new release reports/continued-killings
  $ sijill new release --schema > release.schema.json`;

/** `sijill new release <report>`: a release record in which nothing is decided yet. */
export function newReleaseCommand(parent: Command, terminal: Terminal): void {
  parent
    .command("release")
    .description("draft release.json: who must decide before a build goes out")
    .argument("[report]", "report folder")
    .option("--schema", "print the JSON Schema of the record instead")
    .addHelpText("after", help)
    .action(async (folder: string | undefined, { schema }: { readonly schema?: boolean }) => {
      const { emptyRecord, releaseJsonSchema } = await import("../../report/index.ts");
      if (schema === true) {
        terminal.out(JSON.stringify(releaseJsonSchema(), null, 2));
        return;
      }
      if (folder === undefined) throw new SijillError(messages.reportMissing());
      const path = join(folder, "release.json");
      await writeFile(path, `${JSON.stringify(emptyRecord, null, 2)}\n`, {
        encoding: "utf8",
        flag: "wx",
      }).catch((error: NodeJS.ErrnoException) => {
        throw new SijillError(
          error.code === "EEXIST"
            ? messages.outputExists(path)
            : messages.outputUnwritable(path, error.message),
        );
      });
      terminal.out(`${path} written. Nothing is decided in it yet: \`sijill release\` refuses until it is.`);
    });
}
