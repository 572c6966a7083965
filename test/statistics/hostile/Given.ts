/** What a number has to be; each kind has its own hostile values. */
export type NumberKind =
  | "count"
  | "amount"
  | "positive"
  | "not-negative"
  | "real"
  | "place"
  | "probability"
  | "level"
  | "seed"
  | "zero-or-one"
  /** A number, or −∞ for "from the start". */
  | "entry"
  /** What a rater wrote: a finite number or a text. */
  | "code"
  /** A number of observations, or a date. */
  | "break";

/** A change to one argument of a call that would otherwise be answered. */
export type Change =
  | { readonly path: string; readonly how: "value"; readonly value: unknown }
  | { readonly path: string; readonly how: "entry"; readonly value: unknown }
  | { readonly path: string; readonly how: "empty" }
  | { readonly path: string; readonly how: "shorter" };

export type Declared =
  | { readonly path: string; readonly list: false; readonly kind: NumberKind }
  | {
      readonly path: string;
      readonly list: true;
      readonly kind: NumberKind | "text";
      /** Arguments that must have the same length. */
      readonly beside: readonly string[];
    };

/** Hands a call its arguments, one of them changed, and remembers which there are. */
export class Given {
  readonly declared: Declared[] = [];
  private readonly change: Change | null;

  constructor(change: Change | null = null) {
    this.change = change;
  }

  number(path: string, kind: NumberKind, value: number): number {
    this.declared.push({ path, list: false, kind });
    return this.change?.path === path && this.change.how === "value" ? (this.change.value as number) : value;
  }

  list(
    path: string,
    kind: NumberKind,
    values: readonly number[],
    ...beside: readonly string[]
  ): readonly number[] {
    return this.changed(path, kind, values, beside);
  }

  texts<T>(path: string, values: readonly T[], ...beside: readonly string[]): readonly T[] {
    return this.changed(path, "text", values, beside);
  }

  private changed<T>(
    path: string,
    kind: NumberKind | "text",
    values: readonly T[],
    beside: readonly string[],
  ): readonly T[] {
    this.declared.push({ path, list: true, kind, beside });
    if (this.change?.path !== path) return values;
    switch (this.change.how) {
      case "empty":
        return [];
      case "shorter":
        return values.slice(0, -1);
      case "entry": {
        const changed = [...values];
        changed[1] = this.change.value as T;
        return changed;
      }
      case "value":
        return values;
    }
  }
}

const NOT_FINITE: readonly unknown[] = [Number.NaN, Infinity, -Infinity, "seven"];

/** Numbers that must be refused by name. */
export const REFUSED: Readonly<Record<NumberKind, readonly unknown[]>> = {
  count: [...NOT_FINITE, -1, 1.5, 1e308],
  amount: [...NOT_FINITE, -1, 1.5, 1e308],
  positive: [...NOT_FINITE, -1, 0],
  "not-negative": [...NOT_FINITE, -1],
  real: NOT_FINITE,
  place: [Number.NaN, "seven"],
  probability: [Number.NaN, "0.5", -0.1, 1.1],
  level: [...NOT_FINITE, 0, 1, -1, 1.5],
  seed: [...NOT_FINITE, -1, 1.5, 2 ** 32, 1e308],
  "zero-or-one": [...NOT_FINITE, -1, 0.5, 2],
  entry: [Number.NaN, Infinity, "seven"],
  code: [Number.NaN, Infinity, ""],
  break: [Number.NaN, Infinity, -1, 1.5],
};

/** Numbers that are legal and extreme: an answer without NaN, or a refusal that names an argument. */
export const EXTREME: Readonly<Record<NumberKind, readonly number[]>> = {
  count: [0, 1e15, Number.MAX_SAFE_INTEGER],
  // How often something is done: nobody waits for 1e15 of it.
  amount: [0],
  positive: [5e-324, 1e-300, 1e300, 1e308],
  "not-negative": [0, -0, 5e-324, 1e300, 1e308],
  real: [0, -0, 5e-324, -1e-300, 1e300, 1e308, -1e308],
  place: [0, -0, 1, 5e-324, -1e308, 1e308, Infinity, -Infinity],
  probability: [0, 1, 5e-324, 1 - 2 ** -53],
  level: [1e-12, 1 - 2 ** -53],
  seed: [0, 2 ** 32 - 1],
  "zero-or-one": [0, 1],
  entry: [0, -0, -1e308, -Infinity],
  code: [0, -0, 1e308, -1e308],
  break: [0, 1e15],
};
