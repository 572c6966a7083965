import { existsSync } from "node:fs";

/** Real input that is not copied into the project, beside it. */
export const facts = "../shared/facts";

/** Tells whether the real input is here; says so once a file when it is not. */
export function factsAreHere(what: string): boolean {
  const here = existsSync(facts);
  if (!here)
    process.stderr.write(`skipped: ${what}, because ${facts} is not here (it stands beside the project)\n`);
  return here;
}
