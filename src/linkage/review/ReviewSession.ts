import { createHash } from "node:crypto";
import { SijillError } from "../../errors/index.ts";
import { compareNames, explainNames } from "../names/index.ts";
import { DecisionLog, parseDecision, type ReviewDecision } from "./DecisionLog.ts";
import { messages } from "./messages.ts";
import { type Review, type ReviewPair, readReview } from "./Review.ts";
import { type ReviewLanguage, reviewLanguages } from "./words.ts";

/** A pair as a reviewer sees it: no weight, no probability, nothing of what others decided. */
export interface ShownPair {
  readonly id: string;
  readonly rows: readonly ShownRow[];
  readonly left: Place;
  readonly right: Place;
  /** The reviewer's own earlier decision. */
  readonly decided: Omit<ReviewDecision, "pair"> | null;
}

interface Place {
  readonly file: string;
  readonly row: number;
}

export interface ShownRow {
  readonly field: string;
  readonly left: string | null;
  readonly right: string | null;
  /** The two texts are the same to the letter. */
  readonly equal: boolean;
  /** For names how their parts compare, and which signs cannot be seen, in words. */
  readonly note: string | null;
}

/** One reviewer at work on a review. */
export interface ReviewSession {
  readonly reviewer: string;
  readonly role: "reviewer" | "adjudicator";
  readonly count: number;
  decided(): number;
  /** The pair at a place in this reviewer's order, from 0. */
  pair(place: number, language?: ReviewLanguage): ShownPair | null;
  /** The first place without a decision; null: all are decided. */
  nextOpen(): number | null;
  /** Keeps a decision. @throws SIJILL_LINKAGE_DECISION_INVALID */
  decide(decision: unknown): Promise<void>;
}

/**
 * Opens a review for one reviewer. Pairs come in an order of the reviewer's own, mixed by their name, so that two
 * reviewers are not tired at the same pairs.
 *
 * @throws SIJILL_ARGUMENT_REVIEW_MISSING, SIJILL_LINKAGE_REVIEW_INVALID, SIJILL_ARGUMENT_REVIEWER_INVALID,
 *   SIJILL_LINKAGE_DECISIONS_BROKEN
 */
export async function openReview(folder: string, reviewer: string): Promise<ReviewSession> {
  const { review, sha256 } = await readReview(folder);
  const log = await DecisionLog.open(folder, reviewer, sha256);
  return sessionOf("reviewer", reviewer, review, review.pairs, log);
}

/** A session over some pairs of a review. */
export function sessionOf(
  role: ReviewSession["role"],
  reviewer: string,
  review: Review,
  pairs: readonly ReviewPair[],
  log: DecisionLog,
): ReviewSession {
  const order = mixed(pairs, reviewer);
  const inside = new Set(pairs.map(({ id }) => id));
  const own = new Map<string, ReviewDecision>(
    log.entries.flatMap((entry) => (inside.has(entry.pair) ? [[entry.pair, entry] as const] : [])),
  );
  return {
    reviewer,
    role,
    count: order.length,
    decided: () => own.size,
    pair: (place, language = "en") => {
      const pair = order[place];
      return pair === undefined ? null : shown(pair, review, own.get(pair.id), language);
    },
    nextOpen: () => {
      const place = order.findIndex(({ id }) => !own.has(id));
      return place < 0 ? null : place;
    },
    decide: async (value) => {
      const decision = parseDecision(value);
      if (!inside.has(decision.pair)) throw new SijillError(messages.decisionInvalid("pair"));
      await log.append(decision);
      own.set(decision.pair, decision);
    },
  };
}

function mixed(pairs: readonly ReviewPair[], reviewer: string): ReviewPair[] {
  const place = (id: string) => createHash("sha256").update(`${reviewer}\n${id}`).digest("hex");
  return [...pairs]
    .map((pair) => ({ pair, at: place(pair.id) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ pair }) => pair);
}

function shown(
  { id, left, right }: ReviewPair,
  { fields, names }: Review,
  decided: ReviewDecision | undefined,
  language: ReviewLanguage,
): ShownPair {
  return {
    id,
    left: { file: left.file, row: left.row },
    right: { file: right.file, row: right.row },
    rows: fields.flatMap((field) => {
      const a = left.values[field] ?? null;
      const b = right.values[field] ?? null;
      if (a === null && b === null) return [];
      const notes = [
        ...(a !== null && b !== null && a !== b && names.includes(field) ? [noteOn(a, b, language)] : []),
        ...hiddenSigns(`${a ?? ""}${b ?? ""}`, language),
      ];
      const note = notes.length === 0 ? null : notes.join(" ");
      return [{ field, left: visible(a), right: visible(b), equal: a !== null && a === b, note }];
    }),
    decided: decided === undefined ? null : { decision: decided.decision, reason: decided.reason },
  };
}

function noteOn(a: string, b: string, language: ReviewLanguage): string {
  const { level, parts, problem } = compareNames(a, b);
  return explainNames(level, parts, problem, language);
}

const LONGEST_SHOWN = 500;
const HIDDEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Signs that cannot be seen, or that turn the text about, stand as �; what is longer than any entry is cut, and said so. */
function visible(text: string | null): string | null {
  if (text === null) return null;
  const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}… (${text.length})` : text;
  return cut.replace(HIDDEN, "\uFFFD");
}

/** Which they are, for the reviewer to judge whether they matter. */
function hiddenSigns(text: string, language: ReviewLanguage): string[] {
  const signs = [...new Set(text.match(HIDDEN))].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return signs.length === 0
    ? []
    : [`${reviewLanguages[language].hidden} \u2066${signs.sort().join(", ")}\u2069`];
}
