import type { RecordField } from "../../records/index.ts";

/** What deaths can be counted by, besides time and dataset. */
export const dimensions = [
  "facility",
  "agency",
  "hospital",
  "governorate",
  "sex",
  "ageGroup",
  "cause",
] as const;

export type Dimension = (typeof dimensions)[number];

/** Fields that a dimension is read from, the first mapped one wins. A facility also tells its agency and governorate. */
export const dimensionFields: Readonly<Record<Dimension, readonly RecordField[]>> = {
  facility: ["facility"],
  agency: ["agency", "facility"],
  hospital: ["hospital"],
  governorate: ["governorate", "facility"],
  sex: ["person.sex"],
  ageGroup: ["person.age"],
  cause: ["cause.declared"],
};
