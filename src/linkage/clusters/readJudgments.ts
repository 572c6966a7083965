import { z } from "zod";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { Judgment } from "./judgments.ts";

const record = z.object({ file: z.string().min(1), row: z.int().positive() });
const judgment = z.object({ left: record, right: record, same: z.boolean() });

/**
 * Reads judgments from text with one JSON object a line; other properties, such as reviewer and reason, are let be. Of
 * two judgments of one pair the later counts.
 *
 * @throws SIJILL_LINKAGE_JUDGMENT_INVALID, with every line that is not one
 */
export function readJudgments(text: string): readonly Judgment[] {
  const judgments: Judgment[] = [];
  const problems: ReturnType<typeof messages.judgmentInvalid>[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const read = judgment.safeParse(parseJson(line));
    if (read.success) judgments.push(read.data);
    else problems.push(messages.judgmentInvalid(at + 1, read.error.issues[0]?.message ?? "not JSON"));
  }
  const [first, ...others] = problems;
  if (first !== undefined) throw new SijillError([first, ...others]);
  return judgments;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
