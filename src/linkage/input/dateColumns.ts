const YEAR_FIRST = "^([0-9]{4}) ?([0-9]{1,2})?( ?([0-9]{1,2}))?( 00 00 00.*|t.*)?$";
const YEAR_LAST = "^([0-9]{1,2}) ([0-9]{1,2}) ([0-9]{4})$";
/** An interval, as `dateIntervals` writes it. */
const INTERVAL = "^edtf ([0-9]{4})([0-9]{2})([0-9]{2}) ([0-9]{4})([0-9]{2})([0-9]{2})$";

/**
 * A day taken apart: `c_` only where all of it is known, `y_`, `m_`, `d_` where each is, `t_` as eight digits, `a_` and
 * `z_` the first and last day it can mean, in a calendar of months of 31 days.
 */
export function dateColumns(key: string, comparedLength: number): readonly string[] {
  const text = `t_${key}`;
  const ends = (group: number) =>
    `try_cast(nullif(regexp_extract(${text}, '${INTERVAL}', ${group}), '') AS INTEGER)`;
  const both = (group: number) => `CASE WHEN ${ends(group)} = ${ends(group + 3)} THEN ${ends(group)} END`;
  const part = (first: number, last: number) =>
    `nullif(coalesce(try_cast(nullif(regexp_extract(${text}, '${YEAR_FIRST}', ${first}), '') AS INTEGER), try_cast(nullif(regexp_extract(${text}, '${YEAR_LAST}', ${last}), '') AS INTEGER)), 0)`;
  const [year, month, day] = [part(1, 3), part(2, 2), part(4, 1)];
  const digits = `lpad(CAST(${year} AS VARCHAR), 4, '0') || lpad(coalesce(CAST(${month} AS VARCHAR), '0'), 2, '0') || lpad(coalesce(CAST(${day} AS VARCHAR), '0'), 2, '0')`;
  const isInterval = `starts_with(${text}, 'edtf ')`;
  const dayNumber = (at: number) => `${ends(at)} * 372 + (${ends(at + 1)} - 1) * 31 + ${ends(at + 2)} - 1`;
  return [
    `CASE WHEN ${year} IS NULL OR ${month} IS NULL OR ${day} IS NULL THEN CASE WHEN ${year} IS NULL AND ${text} IS NOT NULL AND NOT ${isInterval} THEN hash(${text}) END ELSE hash(${digits}) END AS c_${key}`,
    `coalesce(${digits}, replace(${text}, ' ', '')[1:${comparedLength}]) AS t_${key}`,
    `coalesce(${year}, ${both(1)}) AS y_${key}`,
    `coalesce(${month}, CASE WHEN ${ends(1)} = ${ends(4)} THEN ${both(2)} END) AS m_${key}`,
    `${day} AS d_${key}`,
    `try_cast(${digits} AS INTEGER) AS v_${key}`,
    `coalesce(${year} * 372 + coalesce(${month} - 1, 0) * 31 + coalesce(${day} - 1, 0), ${dayNumber(1)}) AS a_${key}`,
    `coalesce(${year} * 372 + coalesce(${month} - 1, 11) * 31 + coalesce(${day} - 1, 30), ${dayNumber(4)}) AS z_${key}`,
  ];
}
