import type { InputRef, UnitOfCount } from "../../quantities/index.ts";

/**
 * How many persons each combination of lists recorded. A history is a number: list j (from 0) adds 2^j to it, so that
 * with lists A, B, C a person on A and C has the history 5. History 0, on no list, is what is sought.
 */
export interface CaptureHistories {
  readonly kind: "capture-histories";
  /** Names of the lists, two to eight of them; one alone is kept, so that every estimate can say why it is impossible. */
  readonly lists: readonly string[];
  /** Persons by history, 2 to the number of lists; the first, whom no list recorded, is 0 here and means nothing. */
  readonly counts: readonly number[];
  /** All persons recorded. */
  readonly observed: number;
  readonly unit: UnitOfCount;
  /** Histories nobody can have, whatever the numbers, such as two prisons on one day; ascending. */
  readonly structuralZeros: readonly number[];
  /**
   * Lists (by place) that also hold persons who are not sought. Who stands only on such lists may not belong to the
   * population: those counts are upper bounds and say nothing to a model.
   */
  readonly censoredLists: readonly number[];
  /** The same persons by stratum, in order of the names; null when none was asked for. */
  readonly strata: readonly CaptureStratum[] | null;
  /** Those whose stratum is not known, by history; null when none was asked for. Never dropped in silence. */
  readonly withoutStratum: readonly number[] | null;
  readonly inputs: readonly InputRef[];
}

/** The persons of one stratum, such as a governorate or a year. */
export interface CaptureStratum {
  readonly name: string;
  /** Of the lists that were active in it. */
  readonly histories: CaptureHistories;
  /** Lists that could record nobody here, and so are no part of it. */
  readonly inactiveLists: readonly string[];
}

/** Most lists a table of histories may have: 255 histories can be seen with eight. */
export const MOST_LISTS = 8;
