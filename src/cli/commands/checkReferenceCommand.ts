import type { CommandContext } from "../runProgram.ts";

const help = `
Runs every vector file (*.json) of a folder against the statistics of this library and prints a line a file:
cases, worst relative error, failures. The format is described in test/reference/README.md of the project.

Example:
  $ sijill check-reference test/reference`;

/** `sijill check-reference <folder>`: agreement with vectors of any statistician's own making. */
export function checkReferenceCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("check-reference")
    .description("check the statistics against a folder of reference vectors")
    .argument("<folder>", "folder with vector files")
    .addHelpText("after", help)
    .action(async (folder: string) => {
      const { checkReference } = await import("../checkReference.ts");
      finish(await checkReference(folder, terminal.out));
    });
}
