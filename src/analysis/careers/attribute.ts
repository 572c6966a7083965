import { SijillError } from "../../errors/index.ts";
import type { DeathRecord } from "../../records/index.ts";
import { episodes, isStay, type Stay } from "./episodes.ts";
import { messages } from "./messages.ts";
import { isSamePlace, type PlaceOfCustody } from "./PlaceOfCustody.ts";
import { daysBetween } from "./stayLength.ts";

/**
 * Rules by which a death is attributed to a place.
 * - `place`: where the person died; unknown where the record does not say in which state somebody arrived
 * - `sender`: the branch or prison that sent the person, or the body, to the first hospital or morgue
 * - `longest`: where the person was certainly held the longest; unknown where the dates do not decide it
 * - `last-branch`: the last branch or prison before death
 */
export const attributionRules = ["place", "sender", "longest", "last-branch"] as const;

export type AttributionRule = (typeof attributionRules)[number];

/**
 * The place to which a death is attributed by a rule, as the record names it, or the name of why it is missing. No rule
 * is right for every question, so look at all of them: `attributionTable`.
 *
 * @throws SIJILL_OPTION_UNKNOWN
 * @example
 * import { attribute, openArchive } from "sijill";
 * const archive = await openArchive("data/template/synthetic");
 * const [, , third] = await archive.records("synthetic-example");
 * const sender = attribute(third, "sender");
 * console.log(typeof sender === "string" ? sender : sender.text, attribute(third, "place"));
 * // → فرع 235 — فلسطين unknown
 * await archive.close();
 */
export function attribute(record: DeathRecord, rule: AttributionRule): PlaceOfCustody {
  const career = episodes(record);
  const stays = career.filter(isStay);
  const custody = stays.filter(({ kind }) => kind === "custody");
  switch (rule) {
    case "place":
      return career.find(({ kind }) => kind === "death")?.place ?? "unknown";
    case "sender": {
      const leaves = stays.findIndex(({ kind }) => kind === "hospital" || kind === "morgue");
      const before =
        leaves === -1 ? custody : stays.slice(0, leaves).filter(({ kind }) => kind === "custody");
      return before.at(-1)?.place ?? "unknown";
    }
    case "longest":
      return longestStay(custody);
    case "last-branch": {
      const death = career.findIndex(({ kind }) => kind === "death");
      const before = career.slice(0, death).filter((episode) => episode.kind === "custody");
      return before.at(-1)?.place ?? "unknown";
    }
    default:
      throw new SijillError(messages.ruleUnknown(String(rule satisfies never), attributionRules));
  }
}

/** The place whose fewest days are not below the most days of any other; stays at one place are added up. */
function longestStay(custody: readonly Stay[]): PlaceOfCustody {
  const totals: { place: PlaceOfCustody; fewest: number; most: number | null }[] = [];
  for (const { place, from, to } of custody) {
    const { fewest, most } = daysBetween(from, to);
    const known = totals.find((total) => isSamePlace(total.place, place));
    if (known === undefined) totals.push({ place, fewest, most });
    else {
      known.fewest += fewest;
      known.most = known.most === null || most === null ? null : known.most + most;
    }
  }
  const [only] = totals;
  if (only !== undefined && totals.length === 1) return only.place;
  const longest = totals.filter((total) =>
    totals.every((other) => other === total || (other.most !== null && other.most < total.fewest)),
  );
  return longest[0]?.place ?? "unknown";
}
