import { SijillError } from "../../errors/index.ts";
import { randomStream } from "../../statistics/index.ts";
import { happens } from "./draw.ts";
import { drawPerson, type SyntheticPerson } from "./drawPerson.ts";
import { messages } from "./messages.ts";
import { observePerson } from "./observePerson.ts";
import type { SyntheticRecord } from "./SyntheticRecord.ts";
import { defaultSyntheticSources, type SyntheticSource } from "./SyntheticSource.ts";

export interface SyntheticOptions {
  /** How many records; the last person's may be cut off. */
  readonly records: number;
  /** A whole number from 0 to 4294967295: the same seed gives the same records everywhere. */
  readonly seed: number;
  /** Default: `defaultSyntheticSources`. */
  readonly sources?: readonly SyntheticSource[];
}

const MOST_RECORDS = 100_000_000;

/**
 * Invents persons and the records that several sources have of them, with the truth in `true_person`: for tests of
 * linkage, for benchmarks, and for teaching with nobody's name.
 *
 * Names are invented combinations of common given and family names drawn by rank; nobody is meant, although some
 * living or dead person may bear any of them. Mistakes: transliteration, hamza and ta marbuta, misread letters, slips,
 * missing father's names, exchanged names, partial and wrong dates, guessed ages, aliases of facilities, misread
 * numbers; brothers and namesakes among the persons. Persons that no source covers get a number too, so gaps in
 * `true_person` are those whom no list recorded.
 *
 * Limits: frequencies of names and mistakes are assumed, not estimated from any list; mistakes are independent of one
 * another, of the person and of the other sources, as is coverage, which in life they are not (sources copy each
 * other, the best known are on every list). A method that does well here is not shown to do well on real registers;
 * one that does badly here will do badly there.
 *
 * @returns records one by one, those of a person beside each other; nothing is kept
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { syntheticRecords } from "sijill";
 * const records = [...syntheticRecords({ records: 1000, seed: 2014 })];
 * console.log(records.length, new Set(records.map(({ nature }) => nature))); // → 1000 Set(1) { 'synthetic' }
 */
export function* syntheticRecords(options: SyntheticOptions): Generator<SyntheticRecord, void, undefined> {
  const { records, seed, sources = defaultSyntheticSources } = options;
  checkOptions(records, sources);
  const stream = randomStream("options.seed", seed);
  const width = String(records).length;
  let person: SyntheticPerson | undefined;
  for (let persons = 1, made = 0; ; persons++) {
    person = drawPerson(stream, person);
    const truth = `P${persons}`;
    for (const source of sources) {
      if (!happens(stream, source.covers)) continue;
      do {
        const id = `S${String(scattered(made++, records) + 1).padStart(width, "0")}`;
        yield observePerson(stream, source, person, id, truth);
        if (made === records) return;
      } while (happens(stream, source.repeats));
    }
  }
}

/** Largest prime below 2³¹: shares no factor with a smaller number of records, so that every number is given once. */
const STRIDE = 2_147_483_647n;

/** The numbers of the records in an order that tells nothing of the persons. */
function scattered(index: number, records: number): number {
  return Number((BigInt(index) * STRIDE + 12_345n) % BigInt(records));
}

function checkOptions(records: number, sources: readonly SyntheticSource[]): void {
  if (!Number.isInteger(records) || records < 1 || records > MOST_RECORDS)
    throw new SijillError(messages.recordsInvalid(records));
  for (const source of sources)
    for (const [name, value] of Object.entries(source)) {
      if (name === "id") continue;
      const limit = name === "repeats" ? 0.999 : 1;
      if (typeof value !== "number" || !(value >= 0 && value <= limit))
        throw new SijillError(messages.probabilityInvalid(source.id, name, value));
    }
  if (!sources.some(({ covers }) => covers > 0)) throw new SijillError(messages.nobodyCovered());
}
