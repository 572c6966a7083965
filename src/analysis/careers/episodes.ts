import { type DeathRecord, type Missing, type PartialDate, UNKNOWN_DATE } from "../../records/index.ts";
import type { PlaceOfCustody } from "./PlaceOfCustody.ts";
import { type Step, stepsOf } from "./stepsOf.ts";

/** A stay at a place, alive or dead, with what is known of its ends. */
export interface Stay {
  /** `undocumented`: the source would record a hospital and does not say which, or whether there was one. */
  readonly kind: "custody" | "hospital" | "morgue" | "burial" | "undocumented";
  readonly place: PlaceOfCustody;
  /** When it began and ended; the unknown date where the record does not say. */
  readonly from: PartialDate;
  readonly to: PartialDate;
  /** Whether the person came there alive. */
  readonly onArrival: "alive" | "dead" | Missing;
}

/** The arrest or the death: what happened on one day, however well the day is known. */
export interface CareerEvent {
  readonly kind: "arrest" | "death";
  /** Of the death, where it happened so far as the record decides it; of the arrest not recorded. */
  readonly place: PlaceOfCustody;
  readonly on: PartialDate;
}

export type Episode = Stay | CareerEvent;

/**
 * The career of one person in custody as one record tells it: arrest, stays in branches and hospitals, death, morgue and
 * burial, each with its partial dates. Nothing is added that the record does not say.
 *
 * Transfers keep the order of the record. The facility on the card is the last stay in custody unless a transfer names
 * it already; a hospital that no transfer leads to is the last stay. Death stands before the first place to which the
 * person came dead; where the record does not say in which state somebody arrived, the place of death is unknown.
 *
 * @example
 * import { episodes, openArchive } from "sijill";
 * const archive = await openArchive("data/template/synthetic");
 * const [, , third] = await archive.records("synthetic-example");
 * console.log(episodes(third).map(({ kind }) => kind).join(" → ")); // → arrest → custody → hospital → death
 * await archive.close();
 */
export function episodes(record: DeathRecord): readonly Episode[] {
  const steps = stepsOf(record);
  const beforeDeath = livingSteps(steps);
  const stays = steps.map((step, at): Stay => {
    const endsInDeath = at === beforeDeath - 1 && step.onArrival === "alive";
    const to = endsInDeath ? record.death : (steps[at + 1]?.start ?? UNKNOWN_DATE);
    return { kind: step.kind, place: step.place, from: step.start, to, onArrival: step.onArrival };
  });
  const death: CareerEvent = { kind: "death", place: placeOfDeath(steps, beforeDeath), on: record.death };
  const arrest: readonly CareerEvent[] =
    record.arrested === undefined ? [] : [{ kind: "arrest", place: "not-recorded", on: record.arrested }];
  return [...arrest, ...stays.slice(0, beforeDeath), death, ...stays.slice(beforeDeath)];
}

/** Tells a stay from an event. */
export function isStay(episode: Episode): episode is Stay {
  return episode.kind !== "arrest" && episode.kind !== "death";
}

/** How many steps come before the death. */
function livingSteps(steps: readonly Step[]): number {
  const dead = steps.findIndex(
    ({ kind, onArrival }) => onArrival === "dead" || kind === "morgue" || kind === "burial",
  );
  return dead === -1 ? steps.length : Math.max(1, dead);
}

function placeOfDeath(steps: readonly Step[], beforeDeath: number): PlaceOfCustody {
  const last = steps[beforeDeath - 1];
  return last === undefined || last.onArrival !== "alive" ? "unknown" : last.place;
}
