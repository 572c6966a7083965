import { z } from "zod";
import { profileNames } from "../../disclosure/index.ts";
import type { ReleaseLogEntry } from "./ReleaseLogEntry.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const entrySchema = z.strictObject({
  entry: z.int().min(1),
  day: z.iso.date(),
  action: z.enum(["released", "refused", "withdrawn"]),
  root: hash,
  profile: z.enum(profileNames),
  title: z.string(),
  version: z.string(),
  by: z.string().min(1),
  grounds: z.array(z.string()),
  record: hash,
  previous: hash,
  hash,
});

/** An entry as its one line of the log, members in a fixed order. */
export function writeEntryLine(entry: ReleaseLogEntry): string {
  return JSON.stringify(entrySchema.parse(entry));
}

/** The entry of a line, or null when the line is not, byte for byte, what would be written. */
export function readEntryLine(line: string): ReleaseLogEntry | null {
  try {
    const entry = entrySchema.parse(JSON.parse(line));
    return JSON.stringify(entry) === line ? entry : null;
  } catch {
    return null;
  }
}
