import { SijillError } from "../../errors/index.ts";
import { requireFinite, requireNotNegative, requireSameLength } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { messages } from "./messages.ts";
import type { CensoredData, SurvivalColumns } from "./SurvivalObservation.ts";

/** Checked columns: times not negative, events 0 or 1, entries before times. */
export interface CheckedColumns {
  readonly time: Float64Array;
  readonly event: Uint8Array;
  readonly entry: Float64Array | null;
}

/** Brings observations of either form into checked columns; `path` is the name of the argument. */
export function survivalColumns(path: string, data: CensoredData): CheckedColumns {
  return isColumns(data) ? fromColumns(path, data) : fromObservations(path, data);
}

/** Tells columns from a list of observations. */
export function isColumns<T extends object>(data: readonly unknown[] | T): data is T {
  return !Array.isArray(data);
}

function fromColumns(path: string, data: SurvivalColumns): CheckedColumns {
  const n = data.time.length;
  if (n === 0) throw new SijillError(shared.empty(`${path}.time`));
  requireSameLength(`${path}.time`, data.time, `${path}.event`, data.event);
  if (data.entry !== undefined) requireSameLength(`${path}.time`, data.time, `${path}.entry`, data.entry);
  const time = new Float64Array(n);
  const event = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const t = data.time[i] as number;
    if (!(t >= 0 && t < Infinity)) requireNotNegative(`${path}.time[${i}]`, t);
    const e = data.event[i];
    if (e !== 0 && e !== 1 && e !== true && e !== false)
      throw new SijillError(messages.eventNotCoded(`${path}.event[${i}]`, e));
    // Adding 0 turns −0 into 0, so that one time is never two.
    time[i] = t + 0;
    event[i] = Number(e);
  }
  const entry =
    data.entry === undefined ? null : checkedEntries(time, data.entry, (i) => `${path}.entry[${i}]`);
  return { time, event, entry };
}

function fromObservations(path: string, data: Exclude<CensoredData, SurvivalColumns>): CheckedColumns {
  if (data.length === 0) throw new SijillError(shared.empty(path));
  const time = new Float64Array(data.length);
  const event = new Uint8Array(data.length);
  data.forEach((observation, i) => {
    const { kind } = observation;
    if (kind !== "exact" && kind !== "right-censored")
      throw new SijillError(
        messages.kindNotAnswered(
          `${path}[${i}].kind`,
          kind,
          ["exact", "right-censored"],
          "Use turnbull for intervals and left-censored times, rightTruncatedDistribution for right-truncated ones.",
        ),
      );
    requireNotNegative(`${path}[${i}].time`, observation.time);
    time[i] = observation.time + 0;
    event[i] = kind === "exact" ? 1 : 0;
  });
  const truncated = data.some(({ entry }) => entry !== undefined);
  const entries = data.map(({ entry }) => entry ?? -Infinity);
  const entry = truncated ? checkedEntries(time, entries, (i) => `${path}[${i}].entry`) : null;
  return { time, event, entry };
}

/** An entry of −Infinity stands for an observation that was under observation from the start. */
function checkedEntries(
  time: Float64Array,
  entries: ArrayLike<number>,
  path: (i: number) => string,
): Float64Array {
  return time.map((t, i) => {
    const entry = entries[i] as number;
    if (entry !== -Infinity) requireFinite(path(i), entry);
    if (entry >= t) throw new SijillError(messages.entryNotBeforeTime(path(i), entry, t));
    return entry;
  });
}
