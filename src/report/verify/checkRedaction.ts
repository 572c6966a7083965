import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Manifest } from "../manifest/index.ts";
import { readDisclosure } from "../proof/index.ts";
import {
  COMMITMENT_FILE,
  checkExhibits,
  checkPages,
  checkProof,
  PROOF_FILE,
  type ProofFindings,
  readCommitment,
} from "../redaction/index.ts";
import { messages } from "./messages.ts";
import { parseJson } from "./readManifest.ts";

/** What the proof of a redacted version shows, and passages that its pages print otherwise. */
export interface RedactionFindings extends ProofFindings {
  readonly pages: readonly string[];
  /** Tables and figures that a file or a page shows otherwise, or that a table of the ledger has no exhibit for. */
  readonly exhibits: readonly string[];
}

export interface CheckedRedaction {
  /** Root of the salted tree that a build is bound to; null where there is none. */
  readonly root: string | null;
  /** Null for a build that withholds nothing. */
  readonly proof: RedactionFindings | null;
  readonly problems: readonly Problem[];
}

const text = z.string();
/** As much of a ledger as a proof is about; what else an entry holds is part of its leaf. */
const ledgerSchema = z.looseObject({
  numbers: z.array(z.looseObject({ text, quantity: text, where: z.looseObject({ file: text }) })),
  quantities: z.array(z.looseObject({ id: text })),
  cells: z.array(z.looseObject({ table: text, row: z.int(), column: text })),
  tables: z.array(z.looseObject({ id: text })),
  figures: z.array(z.looseObject({ id: text })),
  exhibits: z
    .array(
      z.looseObject({
        kind: z.enum(["table", "figure"]),
        id: text,
        language: text,
        words: z.array(text),
        file: text,
        sha256: text,
        cells: text,
      }),
    )
    .default([]),
  exhibitNumbers: z
    .array(z.looseObject({ kind: z.enum(["table", "figure"]), id: text, language: text, text }))
    .default([]),
  passages: z.array(
    z.looseObject({ file: text, passage: z.int(), paragraph: z.int().nullable(), kind: text, text }),
  ),
  findings: z.array(z.looseObject({ finding: z.int() })).default([]),
});

/**
 * Checks what binds a build to a salted tree: of a redacted version, that it is part of the sealed one.
 *
 * @param read content of a file of the build, or null where it has none
 */
export async function checkRedaction(
  manifest: Manifest,
  read: (path: string) => Promise<Uint8Array | null>,
): Promise<CheckedRedaction> {
  const textOf = async (path: string) => {
    const content = await read(path);
    return content === null ? null : Buffer.from(content).toString("utf8");
  };
  const commitment = await textOf(COMMITMENT_FILE);
  const nothing = { root: null, proof: null, problems: [] };
  if (manifest.redacted === undefined)
    return commitment === null ? nothing : { ...nothing, root: readCommitment(commitment)?.root ?? null };

  const proof = await textOf(PROOF_FILE);
  if (proof === null) return { ...nothing, problems: [messages.proofMissing(PROOF_FILE)] };
  const disclosure = readDisclosure(proof, PROOF_FILE);
  if ("code" in disclosure) return { ...nothing, problems: [disclosure] };
  const parsed = parseJson((await textOf("ledger.json")) ?? "", "ledger.json");
  const ledger = ledgerSchema.safeParse("value" in parsed ? parsed.value : null);
  if (!ledger.success)
    return {
      ...nothing,
      problems: [messages.recordUnreadable("ledger.json", "its form is not that of a ledger")],
    };
  // Every member that a leaf is made of was kept by the loose reading.
  const whole = ledger.data as unknown as Ledger;
  const pages: string[] = [];
  const printed = new Map<string, string>();
  for (const language of manifest.report.languages) {
    const page = await textOf(`report.${language}.html`);
    if (page !== null) printed.set(language, page);
    if (page !== null) pages.push(...checkPages(page, `report.${language}.md`, whole.passages));
  }
  const found = checkProof(whole, disclosure);
  const exhibits = [
    ...(await checkExhibits({
      exhibits: whole.exhibits,
      numerals: whole.exhibitNumbers,
      pages: printed,
      read,
    })),
    ...withoutExhibit(whole, manifest.report.languages),
  ];
  return { root: disclosure.root, proof: { ...found, pages, exhibits }, problems: [] };
}

/** Tables and figures of the ledger whose exhibit somebody left out, so that nothing would vouch for their cells. */
function withoutExhibit(
  { tables, figures, exhibits }: Ledger,
  languages: readonly string[],
): readonly string[] {
  const known = new Set(exhibits.map(({ kind, id, language }) => `${kind} ${id} (${language})`));
  return languages
    .flatMap((language) => [
      ...tables.map(({ id }) => `table ${id} (${language})`),
      ...figures.map(({ id }) => `figure ${id} (${language})`),
    ])
    .filter((name) => !known.has(name));
}

/** True for what withholds nothing, and for a redacted version whose every word is part of the sealed one. */
export function isProved({ proof }: Pick<CheckedRedaction, "proof">): boolean {
  return proof === null || (proof.isPart && proof.pages.length === 0 && proof.exhibits.length === 0);
}
