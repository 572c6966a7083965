import { loadTable, Scratch, Store } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** Where the truth stands: a column, and when only a part of its text names the person, an expression for that part. */
export interface TruthColumn {
  readonly column: string;
  readonly pattern: RegExp | null;
}

/**
 * Reads `cluster`, or `rec_id:/rec-(\d+)-/` for a column of which a part names the person.
 *
 * @throws SIJILL_OPTION_TRUTH_INVALID
 */
export function parseTruthColumn(text: string): TruthColumn {
  const parts = /^(.+?):\/(.*)\/$/s.exec(text);
  if (parts === null) {
    if (text.trim() === "") throw new SijillError(messages.truthInvalid(text, "it is empty"));
    return { column: text, pattern: null };
  }
  try {
    return { column: parts[1] as string, pattern: new RegExp(parts[2] as string, "u") };
  } catch (error) {
    throw new SijillError(
      messages.truthInvalid(text, error instanceof Error ? error.message : String(error)),
    );
  }
}

/**
 * The person of each record by the truth, through all files in the order of their rows. Records without one are persons
 * of their own.
 *
 * @throws SIJILL_OPTION_COLUMN_UNKNOWN, SIJILL_OPTION_TRUTH_INVALID when the expression fits no value of the column
 */
export async function readTruth(
  files: readonly string[],
  { column, pattern }: TruthColumn,
): Promise<readonly string[]> {
  const store = await Store.open();
  const scratch = new Scratch();
  try {
    const truth: string[] = [];
    for (const [at, file] of files.entries()) {
      const { columns } = await loadTable(file, `truth${at}`, store, scratch);
      const index = columns.indexOf(column);
      if (index < 0) throw new SijillError(messages.columnUnknown(column, columns));
      const values = await store.texts(`SELECT c${index} FROM truth${at} ORDER BY position`);
      for (const value of values) truth.push(personOf(value, pattern) ?? `\u0000${truth.length}`);
    }
    if (truth.length > 0 && truth.every((person) => person.startsWith("\u0000")))
      throw new SijillError(
        messages.truthInvalid(
          pattern === null ? column : `${column}:/${pattern.source}/`,
          "no value of the column names a person",
        ),
      );
    return truth;
  } finally {
    await store.close();
    await scratch.remove();
  }
}

function personOf(value: string | null, pattern: RegExp | null): string | null {
  const text = value?.trim() ?? "";
  if (text === "") return null;
  if (pattern === null) return text;
  const found = pattern.exec(text);
  return found === null ? null : (found[1] ?? found[0]);
}
