import { SijillError } from "../../errors/index.ts";
import { countOnes, ones } from "./bits.ts";
import { readCodes } from "./codeFiles.ts";
import type { EncodedRecord } from "./encodeRecord.ts";
import { messages } from "./messages.ts";

export interface CodeMatch {
  readonly left: string;
  readonly right: string;
  readonly similarity: number;
}

export interface MatchOptions {
  /** Least Dice coefficient of a match. */
  readonly threshold: number;
  /** Each record is matched once at most, the most similar pairs first; default true. */
  readonly oneToOne?: boolean;
  readonly progress?: (done: number, all: number) => void;
}

/** Half an hour of one core. */
const MOST_PAIRS = 20_000_000_000;

/**
 * Pairs of codes that are alike, from two bodies: to be done by a third one that has no key, or by either of the two.
 * Every code is compared with every other whose number of ones leaves room for the threshold.
 *
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_LINKAGE_TOO_MANY_PAIRS
 */
export function matchCodes(
  left: readonly EncodedRecord[],
  right: readonly EncodedRecord[],
  options: MatchOptions,
): CodeMatch[] {
  const { threshold, oneToOne = true, progress } = options;
  if (!(threshold > 0 && threshold <= 1)) throw new SijillError(messages.thresholdInvalid(threshold));
  const pairs = left.length * right.length;
  if (pairs > MOST_PAIRS) throw new SijillError(messages.tooManyPairs(pairs, MOST_PAIRS));
  const byOnes = right
    .map((record) => ({ record, weight: countOnes(record.code) }))
    .sort((a, b) => a.weight - b.weight);
  const found: CodeMatch[] = [];
  left.forEach((record, done) => {
    if (done % 1000 === 0) progress?.(done, left.length);
    const weight = countOnes(record.code);
    // Dice is at most 2·min/(x + y): other codes have too few ones, or too many.
    const least = (threshold * weight) / (2 - threshold);
    const most = ((2 - threshold) * weight) / threshold;
    for (let at = firstFrom(byOnes, least); at < byOnes.length; at++) {
      const other = byOnes[at] as (typeof byOnes)[number];
      if (other.weight > most) break;
      if (weight + other.weight === 0) continue;
      const similarity = (2 * sharedOnes(record.code, other.record.code)) / (weight + other.weight);
      if (similarity >= threshold) found.push({ left: record.id, right: other.record.id, similarity });
    }
  });
  found.sort(bySimilarity);
  return oneToOne ? eachOnce(found) : found;
}

/** A file of codes, as text. */
export interface CodeText {
  readonly file: string;
  readonly text: string;
}

/**
 * Pairs of codes that are alike, from two files of codes.
 *
 * @throws SIJILL_LINKAGE_CODES_INVALID, SIJILL_LINKAGE_KEYS_DIFFER and the problems of `matchCodes`
 */
export function matchCodeFiles(left: CodeText, right: CodeText, options: MatchOptions): CodeMatch[] {
  const a = readCodes(left.text, left.file);
  const b = readCodes(right.text, right.file);
  if (a.fingerprint !== b.fingerprint)
    throw new SijillError(messages.keysDiffer(a.fingerprint, b.fingerprint));
  const [x, y] = [a.codes[0], b.codes[0]];
  if (x !== undefined && y !== undefined && x.code.length !== y.code.length)
    throw new SijillError(
      messages.codesInvalid(right.file, 2, "its codes are of another length than the other's"),
    );
  return matchCodes(a.codes, b.codes, options);
}

function sharedOnes(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0; i < a.length; i++) shared += ones((a[i] as number) & (b[i] as number));
  return shared;
}

function firstFrom(list: readonly { readonly weight: number }[], least: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.weight ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bySimilarity(a: CodeMatch, b: CodeMatch): number {
  if (a.similarity !== b.similarity) return b.similarity - a.similarity;
  if (a.left !== b.left) return a.left < b.left ? -1 : 1;
  return a.right < b.right ? -1 : a.right > b.right ? 1 : 0;
}

function eachOnce(sorted: readonly CodeMatch[]): CodeMatch[] {
  const left = new Set<string>();
  const right = new Set<string>();
  return sorted.filter((match) => {
    if (left.has(match.left) || right.has(match.right)) return false;
    left.add(match.left);
    right.add(match.right);
    return true;
  });
}
