import {
  type DatasetDescriptor,
  type Facility,
  type FacilityVocabulary,
  oldestAge,
  type RecordField,
  readAge,
} from "../../records/index.ts";
import type { Dimension } from "../dataset/Dimension.ts";
import type { Unresolved } from "../validation/Rejection.ts";

/** What a raw value means in a dimension, and why it was not understood if it was not. */
export interface ResolvedTerm {
  readonly value: string;
  readonly reason: Unresolved["reason"] | null;
  readonly candidates: readonly string[];
}

/** Raw value to term. */
type Codebook = Readonly<Record<string, string>>;

/** What a descriptor says of how its terms are to be understood. */
interface CodedTerms extends Pick<DatasetDescriptor, "missing" | "facilities"> {
  readonly codebook?: Readonly<Partial<Record<RecordField, Codebook>>> | undefined;
}

/** Lower bounds of the age groups; the last group is open. */
export const ageGroupStarts = [0, 18, 30, 45, 60] as const;

/** A missing value keeps its name: "unknown" when the source has the field but not the value. */
const unknown: ResolvedTerm = { value: "unknown", reason: null, candidates: [] };

/** Resolves raw values of one field into the values of a dimension: vocabulary, codebook or age groups. */
export function termResolver(
  descriptor: CodedTerms,
  field: RecordField,
  dimension: Dimension,
  vocabulary: FacilityVocabulary,
): (raw: string) => ResolvedTerm {
  const missing = new Set(["", ...descriptor.missing]);
  const codebook = descriptor.codebook?.[field];
  return (raw) => {
    const text = raw.trim();
    if (missing.has(raw) || missing.has(text)) return unknown;
    const coded = codebook === undefined ? undefined : (own(codebook, raw) ?? own(codebook, text));
    if (dimension === "ageGroup") return { value: ageGroup(text), reason: null, candidates: [] };
    if (field === "facility" || field === "hospital") {
      return resolveFacility(descriptor, coded ?? text, dimension, vocabulary);
    }
    if (coded !== undefined) return { value: coded, reason: null, candidates: [] };
    return { value: text, reason: codebook === undefined ? null : "not in the codebook", candidates: [] };
  };
}

function resolveFacility(
  descriptor: CodedTerms,
  text: string,
  dimension: Dimension,
  vocabulary: FacilityVocabulary,
): ResolvedTerm {
  const byFacility = dimension === "facility" || dimension === "hospital";
  if (descriptor.facilities === "as-written") {
    return byFacility ? { value: text, reason: null, candidates: [] } : unknown;
  }
  const match = vocabulary.resolve(text);
  switch (match.kind) {
    case "resolved":
      return { value: facilityValue(match.facility, dimension), reason: null, candidates: [] };
    case "ambiguous":
      return {
        value: byFacility ? text : "unknown",
        reason: "ambiguous",
        candidates: match.candidates.map(({ id }) => id),
      };
    case "unresolved":
      return { value: byFacility ? text : "unknown", reason: "not in the vocabulary", candidates: [] };
  }
}

function facilityValue(facility: Facility, dimension: Dimension): string {
  if (dimension === "agency") return facility.agency.code;
  if (dimension === "governorate") return facility.governorate.en;
  return facility.id;
}

/** The group that holds every age the text can mean. */
function ageGroup(text: string): string {
  const age = readAge(text);
  if (age === null || age.lower === null) return "unknown";
  const groupOf = (years: number) => ageGroupStarts.findLastIndex((start) => years >= start);
  const group = groupOf(age.lower);
  if (group !== groupOf(age.upper ?? oldestAge)) return "unknown";
  const next = ageGroupStarts[group + 1];
  return next === undefined ? `${ageGroupStarts[group]}+` : `${ageGroupStarts[group]}-${next - 1}`;
}

function own(codebook: Codebook, key: string): string | undefined {
  return Object.hasOwn(codebook, key) ? codebook[key] : undefined;
}
