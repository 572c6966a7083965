import { type Document, isMap, isSeq, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import { annexSchema, missingInAnnex, written } from "../annex/index.ts";
import { isoDay } from "../isoDay.ts";
import { messages } from "./messages.ts";

const frontMatterSchema = z
  .strictObject({
    /** An annex is served to a court: its paragraphs are numbered, and its sections answer rules. */
    kind: z.enum(["report", "annex"]).default("report"),
    title: written,
    subtitle: written.optional(),
    date: isoDay,
    authors: z
      .array(
        z.strictObject({
          name: written,
          affiliation: written.optional(),
          /** Training, experience and accreditation that bear on this report. */
          qualifications: written.optional(),
          /** Who did what. */
          role: written.optional(),
        }),
      )
      .min(1),
    language: z.enum(["en", "ar", "de", "fr"]),
    version: written,
    status: z.enum(["draft", "served", "corrected", "superseded", "final"]),
    licence: written.optional(),
    rights: written.optional(),
    /** Standard of the PDF: a-3b carries the data with it; a-2a and ua-1 are for readers who hear a page. */
    pdf: z.enum(["a-3b", "a-2a", "ua-1"]).default("a-3b"),
    seed: z.int().min(0).max(0xffff_ffff).default(1),
    annex: annexSchema.optional(),
  })
  .superRefine((frontMatter, context) => {
    for (const { path, message } of missingInAnnex(frontMatter))
      context.addIssue({ code: "custom", path: [...path], message });
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
      const line = placeIn(places, path)?.line ?? firstLine;
      return isMissing(value, path)
        ? messages.frontMatterIncomplete(file, line, path.map(String), describeIssue(issue))
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

/** True when everything around a value is there and the value itself is not. */
function isMissing(value: unknown, [key, ...more]: readonly PropertyKey[]): boolean {
  if (typeof value !== "object" || value === null || key === undefined) return false;
  if (more.length === 0) return !Object.hasOwn(value, key);
  return isMissing(Reflect.get(value, key), more);
}

/** Where a value stands, or else the nearest value it is inside of. */
function placeIn(places: LocatedFrontMatter["places"], path: readonly PropertyKey[]) {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places[path.slice(0, length).map(String).join(".")];
    if (place !== undefined) return place;
  }
  return undefined;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    return `one of: ${knownKeys(frontMatterSchema, issue.path).join(", ")}`;
  }
  if (issue.code === "invalid_value") return `one of: ${issue.values.join(", ")}`;
  if (issue.code === "invalid_type")
    return issue.expected === "string" ? "text (put numbers in quotes)" : `${issue.expected}`;
  return issue.code === "custom" ? issue.message : "a value that is not empty";
}

/** The keys that are known at a path of the schema. */
function knownKeys(schema: z.core.$ZodType, [step, ...more]: readonly PropertyKey[]): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return knownKeys(schema.unwrap(), step === undefined ? [] : [step, ...more]);
  if (schema instanceof z.ZodArray) return knownKeys(schema.element, more);
  if (!(schema instanceof z.ZodObject)) return [];
  const inner = step === undefined ? undefined : (schema.shape[String(step)] as z.core.$ZodType | undefined);
  return inner === undefined ? Object.keys(schema.shape) : knownKeys(inner, more);
}

/** Places of all values, by their paths: `title`, `authors.0.name`. */
function placesOf(content: unknown, lines: LineCounter, firstLine: number): LocatedFrontMatter["places"] {
  const places: Record<string, { line: number; column: number }> = {};
  const visit = (node: unknown, path: readonly string[]): void => {
    const items: readonly (readonly [string, unknown, unknown])[] = isMap(node)
      ? node.items.map(({ key, value }) => [String(key), value, key] as const)
      : isSeq(node)
        ? node.items.map((value, index) => [String(index), value, null] as const)
        : [];
    for (const [step, value, key] of items) {
      const here = [...path, step];
      const offset = rangeStart(value) ?? rangeStart(key);
      if (offset !== undefined) {
        const { line, col } = lines.linePos(offset);
        places[here.join(".")] = { line: line + firstLine - 1, column: col };
      }
      visit(value, here);
    }
  };
  visit(content, []);
  return places;
}

function rangeStart(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}
