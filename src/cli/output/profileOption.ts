import { Option } from "commander";
import type { ProfileName } from "../../report/index.ts";

/** Who something is for, from the most to the least that is shown. */
const choices: readonly ProfileName[] = ["sealed", "court", "authority", "public"];

/** `--profile <profile>`, as the commands that make a version of a report take it. */
export function profileOption(description = "who it is for"): Option {
  return new Option("--profile <profile>", description).choices(choices);
}
