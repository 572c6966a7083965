import { type Bits, hasBit, keyedWords, setBit } from "./bits.ts";
import type { Hardening } from "./hardenings.ts";
import type { LinkageKey } from "./LinkageKey.ts";

/** A code with all hardenings of its key applied, in their order. */
export function harden(bits: Bits, { secret, hardening }: LinkageKey): Bits {
  return hardening.reduce((code, step) => HARDENINGS[step](code, secret), bits);
}

const HARDENINGS: Readonly<Record<Hardening, (bits: Bits, secret: string) => Bits>> = {
  balance(bits, secret) {
    const length = bits.length * 32;
    const order = permutation(secret, length * 2);
    const balanced = new Uint32Array(bits.length * 2);
    for (let at = 0; at < length; at++) {
      const place = hasBit(bits, at) ? at : at + length;
      setBit(balanced, order[place] as number);
    }
    return balanced;
  },
  "xor-fold": (bits) => {
    const half = bits.length / 2;
    return Uint32Array.from(
      { length: half },
      (_, i) => ((bits[i] as number) ^ (bits[i + half] as number)) >>> 0,
    );
  },
};

const known = new Map<string, Uint32Array>();

/** A permutation that the key determines (Fisher and Yates, from keyed words). */
function permutation(secret: string, length: number): Uint32Array {
  const name = `${secret} ${length}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = keyedWords(secret, `permutation ${length}`);
  const order = Uint32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor((words.next().value / 4294967296) * (i + 1));
    const moved = order[i] as number;
    order[i] = order[j] as number;
    order[j] = moved;
  }
  known.clear();
  known.set(name, order);
  return order;
}
