import { describeProblem } from "../../errors/index.ts";
import type { ProfileName } from "../../report/index.ts";
import { libraryEntry } from "../output/libraryEntry.ts";
import { profileOption } from "../output/profileOption.ts";
import type { CommandContext } from "../runProgram.ts";

interface DisclosureCommandOptions {
  readonly profile: ProfileName;
  readonly json?: boolean;
  readonly schema?: boolean;
  readonly quiet?: boolean;
}

const help = `
Runs the analysis and says what a build for the profile would coarsen and withhold, why, what is lost by it, and what a
reader could still compute from all tables, figures, numbers and earlier releases together. Nothing is written. The
answer says which counts are small: it is for those who hold the records, not for release.

Rules of a report stand in <report>/disclosure.json; without it the profile's own hold. --schema prints its JSON Schema.

Examples:
  $ sijill disclosure reports/continued-killings --profile public
  $ sijill disclosure reports/continued-killings --profile court --json
  $ sijill disclosure --schema > disclosure.schema.json

Exit codes: 0 the version can be made, 1 it cannot, 2 wrong use or a policy that cannot be used.`;

/** `sijill disclosure <report> --profile <profile>`: what a version would withhold, before it is made. */
export function disclosureCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("disclosure")
    .description("what a version for a profile would coarsen and withhold, and why; writes nothing")
    .argument("[report]", "folder with report.en.md and analysis.ts")
    .addOption(profileOption().default("public"))
    .option("--json", "print the whole plan as JSON")
    .option("--schema", "print the JSON Schema of disclosure.json")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(
      async (folder: string | undefined, { profile, json, schema, quiet }: DisclosureCommandOptions) => {
        const { describePlan, disclosureJsonSchema, previewDisclosure } = await import(
          "../../report/index.ts"
        );
        if (schema === true) return terminal.out(JSON.stringify(disclosureJsonSchema(), null, 2));
        if (folder === undefined) {
          terminal.err("Name the folder of a report: sijill disclosure <report> --profile public");
          return finish(2);
        }
        const preview = await previewDisclosure(folder, {
          profile,
          libraryEntry: libraryEntry(),
          ...(quiet === true || json === true
            ? {}
            : { progress: ({ step, detail }) => terminal.err(`${step.padEnd(10)} ${detail}`) }),
        });
        const { plan, refused, notices } = preview;
        finish(refused.length === 0 ? 0 : 1);
        if (json === true) return terminal.out(JSON.stringify(preview, null, 2));
        for (const problem of [...notices, ...refused]) terminal.err(describeProblem(problem));
        if (plan !== null) terminal.out(describePlan(plan));
        else if (refused.length === 0) terminal.out('Profile "sealed": everything is shown.');
        if (refused.length > 0)
          terminal.err(`No version for "${profile}" can be made: nothing would be written.`);
      },
    );
}
