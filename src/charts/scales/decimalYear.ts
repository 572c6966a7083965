/**
 * A day as a decimal year at its start: 2014-01-20 is 2014 + 19/365. Days inside one year are evenly spaced.
 * A quantitative scale of decimal years knows no time zone, which a temporal scale does.
 */
export function decimalYear(day: string): number {
  const { year, dayOfYear } = partsOf(day);
  return round(year + (dayOfYear - 1) / daysIn(year));
}

/** The end of a day, which is the start of the next: 2013-12-31 gives 2014. */
export function decimalYearEnd(day: string): number {
  const { year, dayOfYear } = partsOf(day);
  return round(year + dayOfYear / daysIn(year));
}

/** True for a day of the Gregorian calendar written YYYY-MM-DD, from year 1000 on. */
export function isDay(text: string): boolean {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return (month === 2 && isLeap(year) ? 29 : lengths[month - 1]) ?? 0;
}

function partsOf(day: string): { readonly year: number; readonly dayOfYear: number } {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  let dayOfYear = Number(day.slice(8, 10));
  for (let earlier = 1; earlier < month; earlier += 1) dayOfYear += daysInMonth(year, earlier);
  return { year, dayOfYear };
}

function daysIn(year: number): number {
  return isLeap(year) ? 366 : 365;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Six decimals of a year are half a minute: no chart shows less, and the specification stays readable. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
