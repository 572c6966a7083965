import type { Field } from "../comparison/Field.ts";
import type { BlockingRule } from "./BlockingRule.ts";

/** Matches as they might be: for each field and match 0 nothing agrees, 1 a part of the value, 2 all of it. */
export interface ImaginedMatches {
  readonly count: number;
  readonly agreement: ReadonlyMap<string, Uint8Array>;
}

const MATCHES = 4096;
/** Chances that a value is undamaged, in good pairs and in bad ones: damage comes in heaps. */
const QUALITIES = [0.92, 0.8, 0.65, 0.5, 0.4];

/** Imagines matches whose values are missing as often as in the records, and damaged a little or much. */
export function imaginedMatches(fields: readonly Field[], records: number): ImaginedMatches {
  const agreement = new Map(
    fields.map(({ key, filled }, field) => {
      const bothFilled = (filled / Math.max(1, records)) ** 2;
      const states = Uint8Array.from({ length: MATCHES }, (_, match) => {
        const quality = QUALITIES[match % QUALITIES.length] as number;
        if (scatter(match, 2 * field) >= bothFilled) return 0;
        const damage = scatter(match, 2 * field + 1);
        if (damage < quality) return 2;
        return damage < (1 + quality) / 2 ? 1 : 0;
      });
      return [key, states] as const;
    }),
  );
  return { count: MATCHES, agreement };
}

/** Which of the imagined matches a rule lets through. */
export function coverageOf(rule: BlockingRule, { count, agreement }: ImaginedMatches): Uint8Array {
  const needed = rule.parts.map(({ field, whole }) => ({
    states: agreement.get(field) ?? new Uint8Array(count),
    least: whole ? 2 : 1,
  }));
  return Uint8Array.from({ length: count }, (_, match) =>
    needed.every(({ states, least }) => (states[match] as number) >= least) ? 1 : 0,
  );
}

/** A number from 0 to 1 for two whole numbers, the same always (the finalizer of MurmurHash3). */
function scatter(a: number, b: number): number {
  let mixed = Math.imul(a + 1, 0x9e37_79b1) ^ Math.imul(b + 1, 0x85eb_ca77);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}
