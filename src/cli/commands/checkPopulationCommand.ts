import type { CommandContext } from "../runProgram.ts";

const help = `
Reads datasets/*.json (lists and counts by history) and results/*.json (what R's Rcapture, SparseMSE,
MultipleSystemsEstimation, dga, LCMCR or CARE1 print for them), computes the same with this library, and
prints a line a file: answers compared, worst relative error, failures. Exit code 1 when any answer differs.

Example:
  $ sijill check-population ../shared/reference/population`;

/** `sijill check-population <folder>`: population estimates against those of R's packages. */
export function checkPopulationCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("check-population")
    .description("check the population estimates against a folder of results of R's packages")
    .argument("<folder>", "folder with datasets and results")
    .addHelpText("after", help)
    .action(async (folder: string) => {
      const { checkPopulation } = await import("../checkPopulation.ts");
      finish(await checkPopulation(folder, terminal.out));
    });
}
