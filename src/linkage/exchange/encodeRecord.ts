import type { StructuredName } from "../names/index.ts";
import { type Bits, keyedWords, setBit } from "./bits.ts";
import { dateFragments, type Fragments, nameFragments, wholeFragments } from "./fragments.ts";
import { harden } from "./harden.ts";
import type { LinkageKey } from "./LinkageKey.ts";

/** What a code is made of; "" and null are not known and add nothing. */
export interface ExchangeRecord {
  readonly name: string | StructuredName;
  readonly birth?: string | null;
  readonly death?: string | null;
  /** Other texts that must agree as a whole, by the name both bodies give the field. */
  readonly other?: Readonly<Record<string, string | null>>;
}

export interface EncodedRecord {
  /** What the body calls the record; chosen so that it tells the other body nothing. */
  readonly id: string;
  readonly code: Bits;
  /** Fields that went in; a code of few fields agrees with too many. */
  readonly fields: number;
}

/**
 * The code of a record: a Bloom filter of keyed fragments of all its fields together (cryptographic long-term key:
 * Schnell, Bachteler and Reiher 2011, A novel error-tolerant anonymous linking code), hardened as the key says. The
 * same record and key give the same code; records that share most of what they say give codes that share most bits.
 *
 * Not anonymous: whoever has the key can make the code of any name and look for it, and without the key codes can be
 * attacked by the frequency of names and by the graph of their likenesses. The README says what that means for use.
 *
 * @param id a number or name without meaning to the other body
 * @param record what to encode
 * @param key shared by both bodies
 */
export function encodeRecord(id: string, record: ExchangeRecord, key: LinkageKey): EncodedRecord {
  const fields = [
    nameFragments(record.name),
    dateFragments("birth", record.birth ?? ""),
    dateFragments("death", record.death ?? ""),
    ...Object.entries(record.other ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, text]) => wholeFragments(`other ${field}`, text ?? "")),
  ].filter(({ fragments }) => fragments.size > 0);
  const bits = new Uint32Array(key.bits / 32);
  for (const field of fields) addFragments(bits, field, key);
  return { id, code: harden(bits, key), fields: fields.length };
}

/** Positions of fragments met before: the same few hundred come again and again. */
const known = new Map<string, readonly number[]>();
const MOST_KNOWN = 50_000;

function addFragments(bits: Bits, { field, fragments }: Fragments, { secret, positions }: LinkageKey): void {
  for (const fragment of fragments) {
    const name = `${secret}\n${positions}\n${bits.length}\n${field}\n${fragment}`;
    let places = known.get(name);
    if (places === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      places = draw(keyedWords(secret, `${field}\n${fragment}`), positions, bits.length * 32);
      known.set(name, places);
    }
    for (const place of places) setBit(bits, place);
  }
}

function draw(words: Generator<number, never, undefined>, positions: number, bits: number): number[] {
  return Array.from({ length: positions }, () => words.next().value % bits);
}
