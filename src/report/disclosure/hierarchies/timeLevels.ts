/** Calendar levels of time, the finest first. */
export const timeLevels = ["day", "month", "quarter", "year"] as const;

export type TimeLevel = (typeof timeLevels)[number];

const patterns: Readonly<Record<TimeLevel, RegExp>> = {
  day: /^(\d{4})-(\d{2})-(\d{2})$/,
  month: /^(\d{4})-(\d{2})$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  year: /^(\d{4})$/,
};

/** The level of a calendar label, "2014-03" being a month; null for anything else. */
export function timeLevelOf(label: string): TimeLevel | null {
  return timeLevels.find((level) => patterns[level].test(label)) ?? null;
}

/** A calendar label at a level no finer than its own: "2014-03" is in "2014-Q1" and in "2014". */
export function coarserTime(label: string, level: TimeLevel): string | null {
  const own = timeLevelOf(label);
  if (own === null || timeLevels.indexOf(level) < timeLevels.indexOf(own)) return null;
  const year = label.slice(0, 4);
  switch (level) {
    case "day":
      return label;
    case "month":
      return label.slice(0, 7);
    case "quarter":
      return own === "quarter" ? label : `${year}-Q${Math.ceil(Number(label.slice(5, 7)) / 3)}`;
    case "year":
      return year;
  }
}

/** First and last day of a calendar label. */
export function daysOf(label: string): { readonly from: string; readonly to: string } | null {
  const level = timeLevelOf(label);
  const year = label.slice(0, 4);
  const lastDay = (month: number) => new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  const span = (first: number, last: number) => ({
    from: `${year}-${String(first).padStart(2, "0")}-01`,
    to: `${year}-${String(last).padStart(2, "0")}-${lastDay(last)}`,
  });
  switch (level) {
    case null:
      return null;
    case "day":
      return { from: label, to: label };
    case "month":
      return span(Number(label.slice(5, 7)), Number(label.slice(5, 7)));
    case "quarter": {
      const last = Number(label.slice(6)) * 3;
      return span(last - 2, last);
    }
    case "year":
      return span(1, 12);
  }
}
