import type { Multiverse } from "../../analysis/index.ts";
import type { ArchiveQuery } from "../../archive/index.ts";
import type { RivalHypothesis } from "../analysis/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Manifest } from "../manifest/index.ts";
import type { AbsentTwin } from "./composePack.ts";

export interface ReadmeParts {
  readonly manifest: Manifest;
  readonly ledger: Ledger;
  readonly queries: readonly ArchiveQuery[];
  readonly multiverse: Multiverse | null;
  readonly rivals: readonly RivalHypothesis[];
  readonly absent: readonly AbsentTwin[];
}

/** Shares to four decimals, for those who read; the tables give every digit. */
const rounded = (value: number | null): string =>
  value === null ? "none" : String(Number(value.toFixed(4)));

/** What an opposing expert reads first: what is here, what it shows, what it does not, and how to run it. */
export function writePackReadme({
  manifest,
  ledger,
  queries,
  multiverse,
  rivals,
  absent,
}: ReadmeParts): string {
  const { report, tool, root } = manifest;
  const ranges = multiverse?.ranges ?? [];
  return [
    `${report.title}`,
    `version ${report.version} (${report.status}), ${report.date}`,
    "For the opposing expert: what is needed to test this report without anyone's data.",
    "",
    "root hash of the build this pack belongs to:",
    `  ${root}`,
    "",
    "analyses/questions.csv",
    `  Every question that was put to the records while the report was built (${queries.length}), printed or not, with the`,
    "  function of the library that asked and its arguments, the settings and the hash of the answer. The library keeps this list: whatever is computed from an archive is asked of it.",
    "  What an analysis read from a file by itself is not in it; project/ shows whether it did.",
    "analyses/results.csv",
    `  Everything the analysis returned (${ledger.quantities.length} numbers, ${ledger.tables.length} tables): method, settings, inputs, hash, printed or not.`,
    "multiverse/",
    ...(multiverse === null
      ? ["  The analysis declares no choices."]
      : [
          `  The findings under all ${multiverse.rows.length} combinations of the choices that were declared (${multiverse.choices.map(({ label }) => label).join("; ")}).`,
          ...multiverse.effects.flatMap((effect) => {
            if (effect.kind === "applies") return [];
            const choice = multiverse.choices.find(({ id }) => id === effect.choice)?.label ?? effect.choice;
            const finding = ranges.find((one) => one.finding === effect.finding)?.label ?? effect.finding;
            return [`  Not applicable: ${choice}, on ${finding}, because ${effect.because}`];
          }),
          ...ranges.map(
            ({ label, reported, lower, upper }) =>
              `  ${label}: reported ${rounded(reported)}, from ${rounded(lower)} to ${rounded(upper)}`,
          ),
        ]),
    "rivals.csv",
    rivals.length === 0
      ? "  The analysis declares no other explanation."
      : `  ${rivals.length} other explanations, with what each would lead one to expect and what was seen. None is proved or ruled out here.`,
    "project/",
    "  The texts and the analysis, and beside them data to run them on: counts that are published as they are, and for files",
    "  with one record a row a SYNTHETIC twin: the same columns, about as much missing, values that fall coarsely alike,",
    "  every column by itself. No row of it is a real one. Nothing can be learned from it about anyone, no figure computed",
    "  from it is a finding, and relations between columns are not kept.",
    "",
    "To run it:",
    `  cd project && npx sijill@${tool.version} build <the report folder> --out /tmp/twin`,
    "",
    ...(absent.length === 0
      ? ["Every input has its copy or its twin."]
      : [
          "Without copy or twin:",
          ...absent.map(({ dataset, file, reason }) => `  ${dataset}, ${file}: ${reason}`),
        ]),
    "",
    "Is this pack as it was written? sha256sum --check SHA256SUMS",
    "",
  ].join("\n");
}
