import { join } from "node:path";
import { z } from "zod";
import { SijillError } from "../../errors/index.ts";
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

export type PublishedFigure = z.infer<typeof publishedFigureSchema>;

/** The table of published figures, with the hash of its file. */
export interface PublishedFigures {
  readonly figures: readonly PublishedFigure[];
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
}

/**
 * Reads a table of published figures (`figures.csv` in a folder, as `data/published`).
 *
 * @throws SIJILL_FILE_MISSING, SIJILL_FILE_UNREADABLE naming the first row that is not of the form
 * @example
 * import { readPublishedFigures } from "sijill";
 * const { figures } = await readPublishedFigures("data/published");
 * console.log(figures.length); // → 172
 */
export async function readPublishedFigures(folder: string): Promise<PublishedFigures> {
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
    return { figures, file, path, sha256: await content.sha256() };
  } finally {
    store.close();
    await scratch.remove();
  }
}
