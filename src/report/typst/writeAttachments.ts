import { typstString } from "./typstString.ts";

/** A file that travels inside the PDF, byte for byte. */
export interface PdfAttachment {
  /** Its name inside the PDF: its path in the build. */
  readonly path: string;
  readonly mimeType: string;
  /** What it is, in the language of the report. */
  readonly description: string;
  readonly content: Uint8Array;
}

/** Name of an attachment inside the compiler's own folder. */
export const attachmentPath = (path: string): string => `attached/${path}`;

/** Attachments as Typst: each is data that the document was made from (ISO 19005-3, AFRelationship). */
export function writeAttachments(attachments: readonly PdfAttachment[]): string {
  return attachments
    .map(({ path, mimeType, description }) => {
      const settings = `relationship: "data", mime-type: ${typstString(mimeType)}, description: ${typstString(description)}`;
      return `#pdf.attach(${typstString(path)}, read(${typstString(attachmentPath(path))}, encoding: none), ${settings})`;
    })
    .join("\n");
}
