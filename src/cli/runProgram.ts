import { Command, CommanderError } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { SijillError } from "../errors/index.ts";
import { buildCommand } from "./commands/buildCommand.ts";
import { bundleCommand } from "./commands/bundleCommand.ts";
import { checkLinkageCommand } from "./commands/checkLinkageCommand.ts";
import { checkPopulationCommand } from "./commands/checkPopulationCommand.ts";
import { checkReferenceCommand } from "./commands/checkReferenceCommand.ts";
import { continuationCommand } from "./commands/continuationCommand.ts";
import { countCommand } from "./commands/countCommand.ts";
import { diffCommand } from "./commands/diffCommand.ts";
import { disclosureCommand } from "./commands/disclosureCommand.ts";
import { exploreCommand } from "./commands/exploreCommand.ts";
import { keysCommand } from "./commands/keysCommand.ts";
import { linkCommand } from "./commands/linkCommand.ts";
import { newCommand } from "./commands/newCommand.ts";
import { notebookCommand } from "./commands/notebookCommand.ts";
import { packCommand } from "./commands/packCommand.ts";
import { populationCommand } from "./commands/populationCommand.ts";
import { populationWorkerCommand } from "./commands/populationWorkerCommand.ts";
import { rateCommand } from "./commands/rateCommand.ts";
import { redactCommand } from "./commands/redactCommand.ts";
import { releaseCommand } from "./commands/releaseCommand.ts";
import { releaseLogCommand } from "./commands/releaseLogCommand.ts";
import { signCommand } from "./commands/signCommand.ts";
import { timestampCommand } from "./commands/timestampCommand.ts";
import { traceCommand } from "./commands/traceCommand.ts";
import { validateCommand } from "./commands/validateCommand.ts";
import { verifyCommand } from "./commands/verifyCommand.ts";
import { withdrawCommand } from "./commands/withdrawCommand.ts";
import type { ExitCode, Terminal } from "./Terminal.ts";

/** What a command is given: where it hangs itself, where it prints, how it says how it ended. */
export interface CommandContext {
  readonly program: Command;
  readonly terminal: Terminal;
  finish(code: ExitCode): void;
}

const commands = [
  validateCommand,
  countCommand,
  exploreCommand,
  continuationCommand,
  rateCommand,
  populationCommand,
  populationWorkerCommand,
  buildCommand,
  disclosureCommand,
  bundleCommand,
  signCommand,
  timestampCommand,
  verifyCommand,
  traceCommand,
  diffCommand,
  redactCommand,
  packCommand,
  releaseCommand,
  withdrawCommand,
  releaseLogCommand,
  newCommand,
  notebookCommand,
  keysCommand,
  checkReferenceCommand,
  linkCommand,
  checkLinkageCommand,
  checkPopulationCommand,
];

const examples = `
Examples:
  $ sijill validate data/template/synthetic
  $ sijill count data/vdc --by year
  $ sijill continuation data/caesar data/damascus data/vdc --after 2014-01-20
  $ sijill build reports/continued-killings
  $ sijill verify reports/continued-killings/build

Exit codes: 0 all well, 1 findings (rejected rows, differences), 2 wrong use.`;

/** Runs one command line and answers with its exit code; nothing is thrown that a user caused. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command("sijill")
    .description("Statistics of deaths in detention, from records to a report that can be checked.")
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showSuggestionAfterError()
    .addHelpText("after", examples);
  const context: CommandContext = {
    program,
    terminal,
    finish: (ended) => {
      code = ended;
    },
  };
  for (const add of commands) add(context);
  try {
    if (args.length === 0) {
      program.outputHelp();
      return 2;
    }
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return explain(error, terminal);
  }
}

/** Problems with a call, as opposed to problems with the data. */
const wrongUse =
  /^SIJILL_(OPTION|ARGUMENT|DATE|DATASET_KIND|DATASET_MISSING|DATASET_UNKNOWN|DATASET_TWICE|REPORT_FOLDER_MISSING|REPORT_TEXT_MISSING|REPORT_OUTPUT_NOT_OURS|OUTPUT_EXISTS|DISCLOSURE_(?:POLICY|PATH|GROUPS|NAME|LEDGER|SECRET))/;

function explain(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SijillError) {
    terminal.err(`${error.code}: ${error.message}`);
    return wrongUse.test(error.code) ? 2 : 1;
  }
  throw error;
}
