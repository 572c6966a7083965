/**
 * How one source sees persons: whom it covers, what it writes down, and how often it is wrong. Every number but the
 * script is a probability, drawn anew for each record (mistakes in names: for each part).
 */
export interface SyntheticSource {
  readonly id: string;
  /** A person has a record here at all. */
  readonly covers: number;
  /** A person who has a record has another one; 0: the source is free of duplicates. */
  readonly repeats: number;
  /** The name is written in Latin letters, else in Arabic ones. */
  readonly latin: number;
  readonly fatherMissing: number;
  readonly grandfatherMissing: number;
  readonly familyMissing: number;
  readonly motherMissing: number;
  /** Given and father's name change places. */
  readonly fatherSwapped: number;
  /** A letter is read as another that looks like it: dots lost or added, ر for د. Arabic names only. */
  readonly misread: number;
  /** A slip of the pen or of a key: letters exchanged, left out, doubled. */
  readonly mistyped: number;
  /** A date is known to the month only, to the year only, not at all. */
  readonly monthOnly: number;
  readonly yearOnly: number;
  readonly dateMissing: number;
  /** A date is wrong: some days off, day and month exchanged, a year off. */
  readonly dateWrong: number;
  readonly ageMissing: number;
  /** The age is a guess, some years off, often rounded to fives. */
  readonly ageGuessed: number;
  readonly facilityMissing: number;
  /** The facility is one of the others. */
  readonly facilityWrong: number;
  readonly governorateMissing: number;
  readonly numberMissing: number;
  /** A digit of the number is misread. */
  readonly numberMisread: number;
}

/**
 * Three invented sources: papers of an administration (Arabic, full names, misread letters), families' testimony
 * (shorter names, partial dates, guessed ages) and an international list (Latin letters). They resemble no real one.
 */
export const defaultSyntheticSources: readonly SyntheticSource[] = [
  {
    id: "synthetic-papers",
    covers: 0.42,
    repeats: 0.03,
    latin: 0,
    fatherMissing: 0.04,
    grandfatherMissing: 0.5,
    familyMissing: 0.01,
    motherMissing: 0.4,
    fatherSwapped: 0.01,
    misread: 0.03,
    mistyped: 0.01,
    monthOnly: 0.05,
    yearOnly: 0.08,
    dateMissing: 0.06,
    dateWrong: 0.03,
    ageMissing: 0.5,
    ageGuessed: 0.2,
    facilityMissing: 0.05,
    facilityWrong: 0.03,
    governorateMissing: 0.1,
    numberMissing: 0.15,
    numberMisread: 0.03,
  },
  {
    id: "synthetic-families",
    covers: 0.38,
    repeats: 0.06,
    latin: 0.05,
    fatherMissing: 0.15,
    grandfatherMissing: 0.85,
    familyMissing: 0.02,
    motherMissing: 0.15,
    fatherSwapped: 0.02,
    misread: 0.002,
    mistyped: 0.03,
    monthOnly: 0.15,
    yearOnly: 0.2,
    dateMissing: 0.08,
    dateWrong: 0.06,
    ageMissing: 0.3,
    ageGuessed: 0.4,
    facilityMissing: 0.3,
    facilityWrong: 0.1,
    governorateMissing: 0.05,
    numberMissing: 0.95,
    numberMisread: 0.05,
  },
  {
    id: "synthetic-international",
    covers: 0.3,
    repeats: 0.02,
    latin: 0.95,
    fatherMissing: 0.2,
    grandfatherMissing: 0.9,
    familyMissing: 0.01,
    motherMissing: 0.6,
    fatherSwapped: 0.01,
    misread: 0,
    mistyped: 0.02,
    monthOnly: 0.08,
    yearOnly: 0.1,
    dateMissing: 0.12,
    dateWrong: 0.03,
    ageMissing: 0.4,
    ageGuessed: 0.2,
    facilityMissing: 0.2,
    facilityWrong: 0.06,
    governorateMissing: 0.1,
    numberMissing: 0.7,
    numberMisread: 0.03,
  },
];
