import { type DeathRecord, type PartialDate, type Transfer, UNKNOWN_DATE } from "../../records/index.ts";
import type { Stay } from "./episodes.ts";
import { isNamedPlace, isSamePlace, type PlaceOfCustody } from "./PlaceOfCustody.ts";

/** A place a person came to, before it is said when they left it. */
export interface Step extends Pick<Stay, "kind" | "place" | "onArrival"> {
  readonly start: PartialDate;
}

/** The places of a record in order: those of its transfers, then the facility on the card and the hospital if missing among them. */
export function stepsOf(record: DeathRecord): readonly Step[] {
  const steps = stepsOfTransfers(record);
  const cardAt = steps.findIndex(({ kind }) => kind !== "custody");
  if (isNamedPlace(record.facility) && !leadsTo(steps, record.facility, "custody"))
    steps.splice(cardAt === -1 ? steps.length : cardAt, 0, custody(record.facility, UNKNOWN_DATE));
  const hospital = hospitalOf(record, steps);
  const bodyAt = steps.findIndex(({ kind }) => kind === "morgue" || kind === "burial");
  if (hospital !== null) steps.splice(bodyAt === -1 ? steps.length : bodyAt, 0, hospital);
  return steps;
}

function stepsOfTransfers({ arrested = UNKNOWN_DATE, facility, transfers }: DeathRecord): Step[] {
  const [first] = transfers;
  const steps = [custody(first !== undefined && isNamedPlace(first.from) ? first.from : facility, arrested)];
  for (const { from, to, destination, date, stateOnArrival } of transfers) {
    const last = steps.at(-1);
    // Somewhere in between the person came to where this transfer starts.
    if (isNamedPlace(from) && last !== undefined && !isSamePlace(last.place, from))
      steps.push(custody(from, UNKNOWN_DATE));
    steps.push({ kind: kindOf(destination), place: to, start: date, onArrival: stateOnArrival });
  }
  return steps;
}

/** The hospital of the record, when no transfer leads there; undocumented where the source leaves open whether there was one. */
function hospitalOf({ hospital }: DeathRecord, steps: readonly Step[]): Step | null {
  if (hospital === "not-recorded" || hospital === "not-applicable") return null;
  const isThere = isNamedPlace(hospital)
    ? leadsTo(steps, hospital, "hospital")
    : steps.some(({ kind }) => kind === "hospital");
  if (isThere) return null;
  const kind = isNamedPlace(hospital) ? "hospital" : "undocumented";
  return { kind, place: hospital, start: UNKNOWN_DATE, onArrival: "not-recorded" };
}

function custody(place: PlaceOfCustody, start: PartialDate): Step {
  return { kind: "custody", place, start, onArrival: "alive" };
}

function leadsTo(steps: readonly Step[], place: PlaceOfCustody, kind: Stay["kind"]): boolean {
  return steps.some((step) => step.kind === kind && isSamePlace(step.place, place));
}

function kindOf(destination: Transfer["destination"]): Stay["kind"] {
  return destination === "facility" ? "custody" : destination;
}
