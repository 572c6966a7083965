import type { ColumnMeaning, Language } from "../../../quantities/index.ts";
import { syrianFacilities } from "../../../records/index.ts";
import type { CoarsenedDimension } from "../profiles/index.ts";
import { ageBandOf } from "./ageBands.ts";
import { coarserTime, timeLevelOf, timeLevels } from "./timeLevels.ts";

/** A group of facilities that a policy names itself. */
export interface FacilityGroup {
  readonly id: string;
  readonly names: Readonly<Partial<Record<Language, string>>>;
}

/** How values of a dimension go up to coarser ones. */
export interface Hierarchies {
  /** Group that stands in the place of the agency, by facility; facilities left out go by the vocabulary. */
  readonly facilityGroups: ReadonlyMap<string, FacilityGroup>;
}

/** The agency of a facility that no vocabulary knows; a facility that is itself unknown stays "unknown". */
const NO_AGENCY: FacilityGroup = {
  id: "agency-unknown",
  names: {
    en: "agency not known",
    ar: "الجهة غير معروفة",
    de: "Behörde unbekannt",
    fr: "autorité inconnue",
  },
};

const missing = new Set(["unknown", "not-recorded"]);

/** The agency of a facility, or the group that the policy puts it into. */
export function agencyOf({ facilityGroups }: Hierarchies, facility: string): string {
  return facilityGroups.get(facility)?.id ?? syrianFacilities().byId(facility)?.agency.code ?? NO_AGENCY.id;
}

/** What an agency or group is called; the id where nothing names it. */
export function agencyName({ facilityGroups }: Hierarchies, agency: string, language: Language): string {
  const group = [NO_AGENCY, ...facilityGroups.values()].find(({ id }) => id === agency);
  const facility = syrianFacilities().facilities.find((each) => each.agency.code === agency);
  const known: FacilityGroup["names"] =
    group?.names ?? (facility === undefined ? {} : { en: facility.agency.en, ar: facility.agency.ar });
  return known[language] ?? known.en ?? agency;
}

/**
 * A value at a coarser level of its dimension. Missing values keep their names; a value that has no place at the level
 * asked for is null.
 */
export function coarserValue(
  hierarchies: Hierarchies,
  dimension: CoarsenedDimension,
  level: string,
  value: string,
): string | null {
  if (level === "all") return null;
  if (missing.has(value)) return value;
  switch (dimension) {
    case "time": {
      const at = timeLevels.find((each) => each === level);
      return at === undefined || timeLevelOf(value) === null ? value : coarserTime(value, at);
    }
    case "facility":
      return level === "agency" ? agencyOf(hierarchies, value) : value;
    case "age":
      return level === "band" ? ageBandOf(value) : value;
    default:
      return value;
  }
}

/**
 * Everything that follows from one value: a month is in its quarter and its year, a branch in its agency. The same set
 * of records then has the same attributes in whatever table it stands.
 */
export function attributesOf(
  hierarchies: Hierarchies,
  meaning: ColumnMeaning,
  value: string,
): Readonly<Record<string, string>> {
  if (meaning === "time") {
    const level = timeLevelOf(value);
    if (level === null) return { year: value };
    return Object.fromEntries(
      timeLevels
        .slice(timeLevels.indexOf(level))
        .map((coarser) => [coarser, coarserTime(value, coarser) ?? value]),
    );
  }
  if (meaning === "facility")
    return { facility: value, agency: missing.has(value) ? value : agencyOf(hierarchies, value) };
  if (meaning === "age") return { age: value, ageBand: missing.has(value) ? value : ageBandOf(value) };
  return { [meaning]: value };
}
