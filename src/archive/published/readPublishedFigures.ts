import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import { confinePath } from "../descriptor/confinePath.ts";
import { fileContent } from "../sources/FileContent.ts";
import { messages } from "../sources/messages.ts";
import { openCsv } from "../sources/openCsv.ts";
import { Scratch } from "../sources/Scratch.ts";
import { Store } from "../store/Store.ts";
import { identifier } from "../store/sql.ts";

const optionalText = z
  .string()
  .nullable()
  .transform((text) => (text === "" ? null : text));
const optionalNumber = z
  .string()
  .nullable()
  .transform((text) => (text === null || text === "" ? null : Number(text)))
  .refine((value) => value === null || Number.isFinite(value), "not a number");

/** One row of `data/published/figures.csv`: a figure as it was published, with its source. */
const publishedFigureSchema = z.object({
  id: z.string().min(1),
  statement: z.string(),
  value: optionalNumber,
  lower: optionalNumber,
  upper: optionalNumber,
  unit: z.string(),
  population: optionalText,
  from: optionalText,
  to: optionalText,
  collection: z.string(),
  title: z.string(),
  publisher: z.string(),
  date: optionalText,
  url: optionalText,
  url_exact: z.enum(["true", "false"]).transform((text) => text === "true"),
  verification: z.enum(["read in the source", "secondary account", "derived"]),
  note: optionalText,
});

/** What a figure says in another language: the words of its row, never its numbers. */
const wordsSchema = z.record(
  z.string(),
  z.strictObject({
    statement: z.string().min(1),
    /** What a share is of. */
    base: z.string().min(1).optional(),
    /** What one of it is, where that is no unit of count. */
    unit: z.string().min(1).optional(),
    note: z.string().min(1).optional(),
  }),
);

export type PublishedFigure = z.infer<typeof publishedFigureSchema> & {
  /** Its words in the language that was asked for, as far as they are translated. */
  readonly words?: z.infer<typeof wordsSchema>[string];
};

/** The table of published figures, with the hash of its file. */
export interface PublishedFigures {
  readonly figures: readonly PublishedFigure[];
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
  /** Language of the words; English unless another was asked for. */
  readonly language?: Language;
}

/**
 * Reads a table of published figures (`figures.csv` in a folder, as `data/published`).
 *
 * @param options `language`: the statements, bases and notes come from `figures.<language>.json` beside it, where a
 *   figure stands there; numbers and sources are those of the table in every language
 * @throws SIJILL_FILE_MISSING, SIJILL_FILE_UNREADABLE naming the first row that is not of the form
 * @example
 * import { readPublishedFigures } from "sijill";
 * const { figures } = await readPublishedFigures("data/published");
 * console.log(figures.length); // → 172
 */
export async function readPublishedFigures(
  folder: string,
  options: { readonly language?: Language } = {},
): Promise<PublishedFigures> {
  const file = "figures.csv";
  const path = await confinePath(folder, file);
  const content = await fileContent(file, path);
  const [store, scratch] = [await Store.open(), new Scratch()];
  try {
    const fields = Object.keys(publishedFigureSchema.shape);
    const quick = await openCsv(content, { delimiter: ",", encoding: "utf-8", mapped: fields }, scratch);
    const source = (await quick.careful?.()) ?? quick;
    const refuse = (reason: string): never => {
      throw new SijillError(messages.fileUnreadable(join(folder, file), reason));
    };
    const [absent] = fields.filter((field) => !source.columns.includes(field));
    if (absent !== undefined) refuse(`it has no column ${absent}`);
    const [unreadable] = source.unreadable;
    if (unreadable !== undefined) refuse(`row ${unreadable.row}: ${unreadable.problem({}).what}`);
    const columns = fields.map((field) => `${source.expression(field)} AS ${identifier(field)}`);
    const rows = await store.rows(`SELECT ${columns.join(", ")} FROM ${source.relation}`);
    const seen = new Set<string>();
    const figures = rows.map((row, at) => {
      const place = `row ${source.rowNumber(at)}`;
      const parsed = publishedFigureSchema.safeParse(row);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return refuse(`${place}, ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
      }
      if (seen.has(parsed.data.id)) return refuse(`${place}: the id ${parsed.data.id} stands twice`);
      seen.add(parsed.data.id);
      return parsed.data;
    });
    const words = await readWords(folder, options.language ?? "en", seen);
    return {
      figures: figures.map((figure) => {
        const own = words[figure.id];
        return own === undefined ? figure : { ...figure, words: own };
      }),
      file,
      path,
      sha256: await content.sha256(),
      language: options.language ?? "en",
    };
  } finally {
    await store.close();
    await scratch.remove();
  }
}

function parsed(text: string, refuse: (reason: string) => never): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

async function readWords(
  folder: string,
  language: Language,
  known: ReadonlySet<string>,
): Promise<z.infer<typeof wordsSchema>> {
  if (language === "en") return {};
  const file = `figures.${language}.json`;
  const refuse = (reason: string): never => {
    throw new SijillError(messages.fileUnreadable(join(folder, file), reason));
  };
  let text: string;
  try {
    text = await readFile(await confinePath(folder, file), "utf8");
  } catch {
    return {};
  }
  const read = wordsSchema.safeParse(parsed(text, refuse));
  if (!read.success) {
    const [issue] = read.error.issues;
    return refuse(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
  }
  const stray = Object.keys(read.data).find((id) => !known.has(id));
  return stray === undefined ? read.data : refuse(`the figure ${stray} is not in figures.csv`);
}
