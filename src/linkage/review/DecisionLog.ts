import { createHash } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/** What a reviewer can say of two records: one person, two, or that it cannot be told. */
export const decisions = ["same", "different", "unsure"] as const;

export type Decision = (typeof decisions)[number];

const decisionSchema = z
  .strictObject({
    /** Id of the pair. */
    pair: z.string().regex(/^\d+$/),
    decision: z.enum(decisions),
    reason: z.string().trim().min(1).max(500),
  })
  .readonly();

export type ReviewDecision = z.infer<typeof decisionSchema>;

const header = z.strictObject({
  kind: z.literal("sijill-link-decisions"),
  version: z.literal(1),
  reviewer: z.string(),
  /** SHA-256 of the review.json that was looked at. */
  review: z.string(),
});

/** Where decisions stand in a review's folder: those of blind reviewers, and those on what they dispute. */
export type DecisionFolder = "decisions" | "adjudications";

const ENDING = ".ndjson";
const REVIEWER = /^[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]{0,39}$/u;

/** A decision as it came from outside. @throws SIJILL_LINKAGE_DECISION_INVALID */
export function parseDecision(value: unknown): ReviewDecision {
  const parsed = decisionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SijillError(
    messages.decisionInvalid(parsed.error.issues.map(({ path }) => path.join(".") || "the whole").join(", ")),
  );
}

/** Names of all who have decided something in a review's folder, sorted. */
export async function reviewersIn(folder: string, inside: DecisionFolder = "decisions"): Promise<string[]> {
  const files = await readdir(join(folder, inside)).catch(() => []);
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length).normalize("NFC"))
    .sort();
}

/**
 * The decisions of one reviewer, a file of their own, so that two can work at once without seeing each other's. Lines are
 * only added: each names the hash of the line before, the first one the review; who changes a line breaks all after it.
 */
export class DecisionLog {
  readonly #file: string;
  readonly #entries: ReviewDecision[];
  #last: string;
  /** Bytes that the file has if nobody else wrote to it. */
  #size: number;
  /** Lines are written one after the other, also when two requests come at once. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, entries: ReviewDecision[], last: string, size: number) {
    this.#file = file;
    this.#entries = entries;
    this.#last = last;
    this.#size = size;
  }

  /** @throws SIJILL_ARGUMENT_REVIEWER_INVALID, SIJILL_LINKAGE_DECISIONS_BROKEN */
  static async open(
    folder: string,
    reviewer: string,
    review: string,
    inside: DecisionFolder = "decisions",
  ): Promise<DecisionLog> {
    if (!REVIEWER.test(reviewer)) throw new SijillError(messages.reviewerInvalid(reviewer));
    const name = reviewer.normalize("NFC");
    const file = join(folder, inside, `${name}${ENDING}`);
    const text = await readFile(file, "utf8").catch(() => null);
    const opening = JSON.stringify({ kind: "sijill-link-decisions", version: 1, reviewer: name, review });
    if (text === null) {
      await mkdir(join(folder, inside), { recursive: true });
      await appendFile(file, `${opening}\n`, { mode: 0o600 });
      return new DecisionLog(file, [], opening, Buffer.byteLength(opening) + 1);
    }
    const { entries, last } = readLog(file, text, opening);
    return new DecisionLog(file, entries, last, Buffer.byteLength(text));
  }

  /** All decisions in the order in which they were made; a later one on a pair replaces an earlier. */
  get entries(): readonly ReviewDecision[] {
    return this.#entries;
  }

  /** Adds a decision; it is on the disk when the promise is fulfilled. @throws SIJILL_LINKAGE_DECISIONS_BUSY */
  append(decision: ReviewDecision): Promise<void> {
    const written = this.#writing.then(() => this.#write(decision));
    this.#writing = written.catch(() => {});
    return written;
  }

  async #write(decision: ReviewDecision): Promise<void> {
    const { size } = await stat(this.#file);
    // A second page of the same reviewer would break the chain of hashes.
    if (size !== this.#size) throw new SijillError(messages.logBusy(this.#file));
    const line = JSON.stringify({ ...decision, previous: hashOf(this.#last) });
    await appendFile(this.#file, `${line}\n`);
    this.#size += Buffer.byteLength(line) + 1;
    this.#entries.push(decision);
    this.#last = line;
  }
}

function readLog(
  file: string,
  text: string,
  opening: string,
): { readonly entries: ReviewDecision[]; readonly last: string } {
  const lines = text.split("\n");
  if (lines.pop() !== "")
    throw new SijillError(messages.logBroken(file, lines.length + 1, "its last line is cut off"));
  const [first = "", ...rest] = lines;
  if (!header.safeParse(parseLine(first)).success)
    throw new SijillError(messages.logBroken(file, 1, "it does not begin as such a file does"));
  if (first !== opening) throw new SijillError(messages.logOther(file));
  const entries: ReviewDecision[] = [];
  let last = first;
  rest.forEach((line, i) => {
    const { previous, ...decision } = readLine(file, line, i + 2);
    if (previous !== hashOf(last))
      throw new SijillError(
        messages.logBroken(file, i + 2, "the line before it was changed, or lines are missing"),
      );
    entries.push(decision);
    last = line;
  });
  return { entries, last };
}

function readLine(
  file: string,
  line: string,
  number: number,
): ReviewDecision & { readonly previous: string } {
  const { previous, ...rest } = (parseLine(line) ?? {}) as Record<string, unknown>;
  const decision = decisionSchema.safeParse(rest);
  if (!decision.success || typeof previous !== "string")
    throw new SijillError(messages.logBroken(file, number, "the line is no decision"));
  return { ...decision.data, previous };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function hashOf(line: string): string {
  return createHash("sha256").update(line).digest("hex");
}
