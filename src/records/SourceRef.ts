import { z } from "zod";

/** Where a record comes from, exactly enough to lay the finger on it. */
export const sourceRefSchema = z
  .strictObject({
    /** Path relative to the dataset folder, with forward slashes. */
    file: z.string().min(1),
    /** As a spreadsheet shows it: the header is row 1. */
    row: z.int().positive().exactOptional(),
    /** Number under which a court or archive keeps the document. */
    exhibit: z.string().min(1).exactOptional(),
    /** Page or region inside the document, in words. */
    locator: z.string().min(1).exactOptional(),
    /** SHA-256 of the file, lower-case hexadecimal. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
  })
  .readonly();

export type SourceRef = z.infer<typeof sourceRefSchema>;
