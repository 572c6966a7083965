import { Option } from "commander";
import type {
  MissingDays,
  RateOfRecordsOptions,
  RollCallRateOptions,
  RollCallWindow,
  StateRule,
} from "../../analysis/index.ts";
import { isRefusal, type Refusal } from "../../errors/index.ts";
import {
  PERSON_TIME_UNITS,
  type PersonTimeUnit,
  RATE_BASES,
  type Rate,
  type RateBase,
} from "../../quantities/index.ts";
import { progressOn } from "../output/progressOn.ts";
import { rateReport } from "../output/rateReport.ts";
import { readCapacities } from "../output/readCapacities.ts";
import { readNumber } from "../output/readNumber.ts";
import type { CommandContext } from "../runProgram.ts";

interface RateCommandOptions {
  readonly exposure: string;
  readonly from?: string;
  readonly to?: string;
  readonly facility?: readonly string[];
  readonly rule: StateRule;
  readonly missing: MissingDays;
  readonly capacity?: readonly string[];
  readonly allDeaths?: boolean;
  readonly per?: string;
  readonly unit?: PersonTimeUnit;
  readonly interval: "exact" | "mid-p" | "byar";
  readonly level?: string;
  readonly risk?: string;
  readonly rolling?: string;
  readonly minimumCoverage?: string;
  readonly files?: string;
  readonly exposureFiles?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const rules: readonly StateRule[] = ["mid-day-mean", "opening", "closing"];
const ways: readonly MissingDays[] = ["exclude", "carry", "interpolate", "bounds"];

const help = `
A rate needs person-time: roll calls of the same places and the same days (a folder of daily states, see
data/template/daily-states). Without a folder of deaths, those that the roll calls record themselves are taken.
Where there is no rate the answer says what record would supply one, and the exit code is 1.

Examples:
  $ sijill rate --exposure data/template/daily-states
  $ sijill rate --exposure roll-calls --per 1000 --unit person-year --risk 365 --json
  $ sijill rate deaths --exposure roll-calls --from 1987-01-01 --to 1987-12-31 --missing bounds --capacity "Prison A=150"
  $ sijill rate --exposure roll-calls --rolling 30 --minimum-coverage 0.8`;

/** `sijill rate [deaths] --exposure <roll calls>`: deaths over person-time, or why there is no rate. */
export function rateCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("rate")
    .description("mortality rate: deaths over person-time from roll calls")
    .argument("[deaths]", "folder of death records; left out, the deaths that the roll calls record")
    .requiredOption("--exposure <folder>", "folder of daily states: how many were held each day")
    .option("--from <day>", "first day (default: that of the roll calls)")
    .option("--to <day>", "last day")
    .option("--facility <name>", "only this facility, as the roll calls have it (repeatable)", collect)
    .addOption(new Option("--rule <rule>", "how a day is read").choices(rules).default("mid-day-mean"))
    .addOption(
      new Option("--missing <way>", "what to do with days without a number").choices(ways).default("exclude"),
    )
    .option("--capacity <facility=persons>", "for bounds: the most it can have held (repeatable)", collect)
    .option("--all-deaths", "every record is of these places; needed where records name no facility")
    .addOption(new Option("--per <persons>", "persons the rate is for").choices(RATE_BASES.map(String)))
    .addOption(new Option("--unit <unit>", "unit of time of the rate").choices(PERSON_TIME_UNITS))
    .addOption(
      new Option("--interval <method>", "interval").choices(["exact", "mid-p", "byar"]).default("exact"),
    )
    .option("--level <level>", "level of the interval, such as 0.95")
    .option("--risk <days>", "also the risk of dying within these days, if the rate stayed constant")
    .option("--rolling <days>", "also rates over a window of these days, and the highest of them")
    .option(
      "--minimum-coverage <share>",
      "least share of documented facility-days of such a window (default: 1)",
    )
    .option("--files <folder>", "folder that holds the death records, when it is not the dataset's own")
    .option("--exposure-files <folder>", "the same for the roll calls")
    .option("--json", "print rates, risks and checks as JSON")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (deaths: string | undefined, options: RateCommandOptions) => {
      const [{ openArchive, openDailyStates }, analysis] = await Promise.all([
        import("../../archive/index.ts"),
        import("../../analysis/index.ts"),
      ]);
      const asked = await readOptions(options);
      const risk = options.risk === undefined ? null : readNumber("--risk", options.risk);
      const days = options.rolling === undefined ? null : readNumber("--rolling", options.rolling);
      const minimumCoverage =
        options.minimumCoverage === undefined
          ? {}
          : { minimumCoverage: readNumber("--minimum-coverage", options.minimumCoverage) };
      const progress = progressOn(terminal, options.quiet === true || options.json === true);
      const rollCalls = await openDailyStates(options.exposure, {
        ...filesOf(options.exposureFiles),
        progress,
      });
      const ofStates = async () => analysis.rollCallRate(rollCalls, asked);
      const ofRecords = async (folder: string) => {
        const archive = await openArchive(folder, { ...filesOf(options.files), progress });
        try {
          const id = archive.datasets[0]?.descriptor.id ?? "";
          return await analysis.rateOfRecords(archive, id, rollCalls, {
            ...asked,
            missing: options.missing,
            ...(options.capacity === undefined ? {} : { capacity: readCapacities(options.capacity) }),
            ...(options.allDeaths === true ? { allDeaths: true } : {}),
          });
        } finally {
          await archive.close();
        }
      };
      const answer = deaths === undefined ? await ofStates() : await ofRecords(deaths);
      const rates: readonly (Rate | Refusal)[] = "kind" in answer ? [answer] : answer;
      const rolling =
        days === null ? null : analysis.rollingRate(rollCalls, { ...asked, ...minimumCoverage, days });
      const report = await rateReport(rollCalls, rates, { risk, rolling });
      terminal.out(options.json === true ? JSON.stringify(report.json, null, 2) : report.text);
      if (rollCalls.rejected > 0)
        terminal.err(
          `${rollCalls.descriptor.id}: ${rollCalls.rejected} rejected rows are days without a number (sijill validate)`,
        );
      finish(rates.some(isRefusal) ? 1 : 0);
    });
}

/** What the questions take of the options. */
async function readOptions(
  options: RateCommandOptions,
): Promise<RollCallWindow & RollCallRateOptions & RateOfRecordsOptions> {
  const { from, to, facility, rule, per, unit, interval, level } = options;
  const { readDay } = await import("../output/readDay.ts");
  return {
    ...(from === undefined ? {} : { from: readDay("--from", from) }),
    ...(to === undefined ? {} : { to: readDay("--to", to) }),
    ...(facility === undefined ? {} : { facilities: facility }),
    rule,
    ...(per === undefined ? {} : { per: Number(per) as RateBase }),
    ...(unit === undefined ? {} : { unit }),
    interval,
    ...(level === undefined ? {} : { level: readNumber("--level", level) }),
  };
}

function filesOf(folder: string | undefined): { readonly files?: string } {
  return folder === undefined ? {} : { files: folder };
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
