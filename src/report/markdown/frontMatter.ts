import { type Document, isMap, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import { messages } from "./messages.ts";

const line = z.string().trim().min(1);

/** A day that exists in the calendar; the report's only clock. */
const isoDay = z.string().refine((text) => {
  const [matched, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (matched === undefined || Number(year) < 1) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}, "a day of the calendar, such as 2026-01-05");

const frontMatterSchema = z.strictObject({
  /** An annex is served to a court: its paragraphs are numbered, and its sections answer rules. */
  kind: z.enum(["report", "annex"]).default("report"),
  title: line,
  subtitle: line.optional(),
  date: isoDay,
  authors: z.array(z.strictObject({ name: line, affiliation: line.optional() })).min(1),
  language: z.enum(["en", "ar", "de", "fr"]),
  version: line,
  status: z.enum(["draft", "served", "corrected", "superseded", "final"]),
  licence: line.optional(),
  rights: line.optional(),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
});

/** What a report says about itself. */
export type FrontMatter = Readonly<z.infer<typeof frontMatterSchema>>;

/** The front matter, and where each of its values stands, for problems found in them later. */
export interface LocatedFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly places: Readonly<Record<string, { readonly line: number; readonly column: number }>>;
}

/**
 * Reads the YAML between the dashes.
 *
 * @param yaml the text between the dashes
 * @param firstLine line of the file on which that text starts, from 1
 */
export function readFrontMatter(
  yaml: string,
  file: string,
  firstLine: number,
): LocatedFrontMatter | readonly Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: "core", stringKeys: true });
  const lineOf = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const errors = document.errors.map((error) =>
    messages.frontMatterUnreadable(file, lineOf(error.pos[0]), error.message.split("\n")[0] ?? ""),
  );
  if (errors.length > 0) return errors;
  if (!isMap(document.contents)) return [messages.frontMatterMissing(file)];

  const value = unfold(document);
  if (value === null) return [messages.frontMatterUnreadable(file, firstLine, "it has too many aliases")];
  const read = frontMatterSchema.safeParse(value);
  const places = placesOf(document.contents, lines, firstLine);
  if (read.success) return { frontMatter: read.data, places };
  return read.error.issues.flatMap((issue) => {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
    const paths = keys.length === 0 ? [issue.path] : keys.map((key) => [...issue.path, key]);
    return paths.map((path) => {
      const line = places[String(path[0])]?.line ?? firstLine;
      return isMissing(value, path)
        ? messages.frontMatterIncomplete(file, firstLine, path.join("."), describeIssue(issue))
        : messages.frontMatterInvalid(file, line, path.join("."), describeIssue(issue));
    });
  });
}

/** Aliases are counted, so that a few lines cannot unfold into gigabytes. */
function unfold(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch {
    return null;
  }
}

function isMissing(value: unknown, [key, ...more]: readonly PropertyKey[]): boolean {
  return more.length === 0 && typeof value === "object" && value !== null && !Object.hasOwn(value, key ?? "");
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    const known = issue.path.length === 0 ? Object.keys(frontMatterSchema.shape) : ["name", "affiliation"];
    return `one of: ${known.join(", ")}`;
  }
  if (issue.code === "invalid_value") return `one of: ${issue.values.join(", ")}`;
  if (issue.code === "invalid_type")
    return issue.expected === "string" ? "text (put numbers in quotes)" : `${issue.expected}`;
  return issue.code === "custom" ? issue.message : "a value that is not empty";
}

function placesOf(map: YAMLMap, lines: LineCounter, firstLine: number): LocatedFrontMatter["places"] {
  const places: Record<string, { line: number; column: number }> = {};
  for (const { key, value } of map.items) {
    const offset = rangeStart(value) ?? rangeStart(key);
    if (offset === undefined) continue;
    const { line, col } = lines.linePos(offset);
    places[String(key)] = { line: line + firstLine - 1, column: col };
  }
  return places;
}

function rangeStart(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}
