const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "2014-01-20" as "20 January 2014". The day was checked when the table was read. */
export function spellDay(day: string): string {
  return `${Number(day.slice(8, 10))} ${spellMonth(day.slice(0, 7))}`;
}

/** "2015-03" as "March 2015". */
export function spellMonth(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}
