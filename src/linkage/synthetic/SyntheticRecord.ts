/** One source's record of one invented person; "" is what the source does not say. */
export interface SyntheticRecord {
  readonly record_id: string;
  readonly source: string;
  /** The truth: the same text on all records of one person. Never to be compared. */
  readonly true_person: string;
  readonly name: string;
  readonly given_name: string;
  readonly father_name: string;
  readonly grandfather_name: string;
  readonly family_name: string;
  readonly mother_name: string;
  readonly sex: string;
  /** EDTF: a day, a month or a year. */
  readonly date_of_birth: string;
  /** At death, in years. */
  readonly age: string;
  readonly date_of_arrest: string;
  readonly date_of_death: string;
  readonly facility: string;
  readonly governorate: string;
  readonly detainee_number: string;
  /** Always "synthetic", so that no table made of these records can be taken for documentation. */
  readonly nature: "synthetic";
}

/** The columns in their order. */
export const syntheticColumns = [
  "record_id",
  "source",
  "true_person",
  "name",
  "given_name",
  "father_name",
  "grandfather_name",
  "family_name",
  "mother_name",
  "sex",
  "date_of_birth",
  "age",
  "date_of_arrest",
  "date_of_death",
  "facility",
  "governorate",
  "detainee_number",
  "nature",
] as const satisfies readonly (keyof SyntheticRecord)[];
