import { SijillError } from "../../errors/index.ts";
import { requireSameLength } from "../arguments.ts";
import type { Label } from "./labels.ts";
import { messages } from "./messages.ts";
import type { CompetingData } from "./SurvivalObservation.ts";
import { type CheckedColumns, isColumns, survivalColumns } from "./survivalColumns.ts";

/** Checked times, and beside each the cause of its event or null where it is censored. */
export function competingColumns(
  path: string,
  data: CompetingData,
): { readonly columns: CheckedColumns; readonly cause: readonly (Label | null)[] } {
  if (isColumns(data)) {
    requireSameLength(`${path}.time`, data.time, `${path}.cause`, data.cause);
    const cause = Array.from(data.cause, (label, i) => checked(`${path}.cause[${i}]`, label));
    const event = cause.map((label) => label !== null);
    const { time, entry } = data;
    return {
      cause,
      columns: survivalColumns(path, { time, event, ...(entry === undefined ? {} : { entry }) }),
    };
  }
  const columns = survivalColumns(path, data);
  const cause = data.map((observation, i) =>
    observation.kind === "exact" ? named(`${path}[${i}].cause`, observation.cause) : null,
  );
  return { columns, cause };
}

function checked(path: string, label: Label | null): Label | null {
  return label === null ? null : named(path, label);
}

function named(path: string, label: Label | undefined): Label {
  if (label === undefined || label === "" || (typeof label === "number" && !Number.isFinite(label)))
    throw new SijillError(messages.causeMissing(path, label));
  return label;
}
