/**
 * An unevaluated sum `hi + lo` of two doubles, about 32 digits (Dekker 1971, doi:10.1007/BF01397083).
 *
 * A probability of 1e-300 is exp(-690.8); the exponent alone, rounded to a double, is already wrong by 6e-14.
 * The numeric core therefore keeps exponents, and arguments such as 1 − x, in this form until the last step.
 */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

/** 2^27 + 1, splits a double into two halves of 26 bits. */
const SPLITTER = 134217729;
const LN2_HI = Math.LN2;
const LN2_LO = 2.3190468138462996e-17;

export function fromNumber(value: number): DoubleDouble {
  return { hi: value, lo: 0 };
}

/** a + b exactly (Knuth's two-sum). */
export function sumOf(a: number, b: number): DoubleDouble {
  const hi = a + b;
  const bb = hi - a;
  return { hi, lo: a - (hi - bb) + (b - bb) };
}

/** The rounding error of the product `hi = a * b` (Dekker's two-product). Arguments below 1e290. */
export function productError(a: number, b: number, hi: number): number {
  const ca = SPLITTER * a;
  const a1 = ca - (ca - a);
  const a2 = a - a1;
  const cb = SPLITTER * b;
  const b1 = cb - (cb - b);
  const b2 = b - b1;
  return a2 * b2 - (hi - a1 * b1 - a2 * b1 - a1 * b2);
}

/** a · b exactly. */
export function productOf(a: number, b: number): DoubleDouble {
  const hi = a * b;
  return { hi, lo: productError(a, b, hi) };
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const hi = a.hi + b.hi;
  const bb = hi - a.hi;
  const low = a.hi - (hi - bb) + (b.hi - bb) + (a.lo + b.lo);
  const sum = hi + low;
  return { hi: sum, lo: low - (sum - hi) };
}

export function subtract(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  return add(a, { hi: -b.hi, lo: -b.lo });
}

export function multiply(a: DoubleDouble, factor: number): DoubleDouble {
  const hi = a.hi * factor;
  const low = productError(a.hi, factor, hi) + a.lo * factor;
  const sum = hi + low;
  return { hi: sum, lo: low - (sum - hi) };
}

export function multiplyBoth(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const hi = a.hi * b.hi;
  const low = productError(a.hi, b.hi, hi) + (a.hi * b.lo + a.lo * b.hi);
  const sum = hi + low;
  return { hi: sum, lo: low - (sum - hi) };
}

export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const hi = a.hi / b.hi;
  const back = hi * b.hi;
  const low = (a.hi - back - productError(hi, b.hi, back) + a.lo - hi * b.lo) / b.hi;
  const sum = hi + low;
  return { hi: sum, lo: low - (sum - hi) };
}

const buffer = new DataView(new ArrayBuffer(8));

/** log(i / 128) for i = 90 … 182, from log c = 2 artanh((c − 1)/(c + 1)) summed in double-double. */
const LOG_TABLE: readonly DoubleDouble[] = Array.from({ length: 93 }, (_, i) => {
  const c = (i + 90) / 128;
  const s = divide(fromNumber(c - 1), fromNumber(c + 1));
  const square = multiplyBoth(s, s);
  let power = s;
  let sum = s;
  for (let k = 3; k < 48; k += 2) {
    power = multiplyBoth(power, square);
    sum = add(sum, divide(power, fromNumber(k)));
  }
  return multiply(sum, 2);
});

/**
 * Natural logarithm of `value` to about 24 digits, relative also next to 1.
 * `value` = 2^k · c · (1 + r) with c = i/128 from a table and |r| < 0.006; then the series of log(1 + r).
 */
export function logarithm(value: DoubleDouble): DoubleDouble {
  let { hi, lo } = value;
  if (!(hi > 0)) return { hi: hi === 0 ? -Infinity : Number.NaN, lo: 0 };
  if (hi === Infinity) return { hi, lo: 0 };
  let exponent = 0;
  if (hi < 1e-290) {
    hi *= 2 ** 120;
    lo *= 2 ** 120;
    exponent = -120;
  }
  buffer.setFloat64(0, hi);
  const high = buffer.getInt32(0);
  let shift = (high >> 20) - 1023;
  buffer.setInt32(0, high - (shift << 20));
  let m = buffer.getFloat64(0);
  if (m > 1.4140625) {
    m *= 0.5;
    shift += 1;
  }
  const scaledLow = lo === 0 ? 0 : lo * (m / hi);
  exponent += shift;
  const index = Math.round(m * 128);
  const c = index / 128;
  // r = (m − c)/c in double-double; m − c is exact.
  const top = m - c + scaledLow;
  const topLow = m - c - top + scaledLow;
  const r = top / c;
  const back = r * c;
  const rLow = (top - back - productError(r, c, back) + topLow) / c;
  const square = r * r;
  const squareLow = productError(r, r, square) + 2 * r * rLow;
  const tail =
    square *
    r *
    (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8 - r * (1 / 9 - r / 10)))))));
  const entry = LOG_TABLE[index - 90] as DoubleDouble;
  const series = add({ hi: r, lo: rLow }, { hi: -0.5 * square, lo: tail - 0.5 * squareLow });
  const mantissa = index === 128 ? series : add(entry, series);
  if (exponent === 0) return mantissa;
  const scale = exponent * LN2_HI;
  return add({ hi: scale, lo: productError(exponent, LN2_HI, scale) + exponent * LN2_LO }, mantissa);
}
