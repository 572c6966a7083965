import { readFile } from "node:fs/promises";
import { z } from "zod";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** nbformat allows a text or its lines. */
const text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(""))]);

const output = z.looseObject({
  output_type: z.string(),
  name: z.string().optional(),
  text: text.optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});

const notebookSchema = z.looseObject({
  nbformat: z.literal(4),
  metadata: z.looseObject({
    authors: z.array(z.looseObject({ name: z.string().min(1) })).optional(),
    sijill: z
      .looseObject({ language: z.enum(["en", "ar", "de", "fr"]).optional(), date: z.string().optional() })
      .optional(),
  }),
  cells: z.array(
    z.looseObject({
      cell_type: z.enum(["code", "markdown", "raw"]),
      source: text,
      outputs: z.array(output).optional(),
    }),
  ),
});

/** A notebook as nbformat 4 has it, its texts in one piece. */
export type Notebook = z.infer<typeof notebookSchema>;
export type NotebookCell = Notebook["cells"][number];

/**
 * Reads an executed notebook.
 *
 * @throws SIJILL_NOTEBOOK_UNREADABLE
 */
export async function readNotebook(
  path: string,
): Promise<{ readonly notebook: Notebook; readonly content: Buffer }> {
  const content = await readFile(path).catch(() => {
    throw new SijillError(messages.notebookUnreadable(path, "there is no such file"));
  });
  const read = notebookSchema.safeParse(parsed(content.toString("utf8"), path));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new SijillError(
      messages.notebookUnreadable(path, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`),
    );
  }
  return { notebook: read.data, content };
}

function parsed(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new SijillError(messages.notebookUnreadable(path, "it is no JSON"));
  }
}
