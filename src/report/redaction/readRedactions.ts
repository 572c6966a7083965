import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import { messages } from "./messages.ts";
import { type Redaction, redactionsSchema } from "./Redaction.ts";

export const REDACTIONS_FILE = "redactions.json";

/**
 * Reads redactions.json of a report folder; null without the file.
 *
 * @throws SIJILL_REDACTIONS_UNREADABLE with every problem of the file
 */
export async function readRedactions(
  folder: string,
  languages: readonly Language[],
): Promise<readonly Redaction[] | null> {
  const text = await readFile(join(folder, REDACTIONS_FILE), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const problems: Problem[] = [];
  const value = parse(text, problems);
  const read = redactionsSchema.safeParse(value);
  if (problems.length === 0 && !read.success)
    problems.push(
      ...read.error.issues.map(({ path, message }) =>
        messages.unreadable(path.join(".") || "content", message),
      ),
    );
  const redactions = read.success ? read.data.redactions : [];
  for (const [at, { id, askedBy, reason, decidedBy }] of redactions.entries()) {
    if (redactions.findIndex((one) => one.id === id) < at)
      problems.push(messages.unreadable(`redactions.${at}.id`, `an id of its own; "${id}" is taken`));
    for (const [member, texts] of Object.entries({ askedBy, reason, decidedBy }))
      for (const language of languages)
        if (texts[language] === undefined)
          problems.push(
            messages.unreadable(`redactions.${at}.${member}.${language}`, `the text in "${language}"`),
          );
  }
  const [first, ...rest] = problems;
  if (first !== undefined) throw new SijillError([first, ...rest]);
  return redactions;
}

function parse(text: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    problems.push(messages.unreadable("content", error instanceof Error ? error.message : String(error)));
    return null;
  }
}
