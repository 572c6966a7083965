import { type CommonName, commonNames } from "../names/index.ts";

/** A name to draw from: its Arabic form and its Latin ones. */
export type PoolName = Pick<CommonName, "arabic" | "latin">;

const ofKind = (kind: CommonName["kind"]): readonly PoolName[] =>
  commonNames.filter((name) => name.kind === kind);

export const maleNames = ofKind("male");
export const femaleNames = ofKind("female");

const simple = maleNames.filter(({ arabic }) => !/^عبد|دين$/u.test(arabic));

/** Family names by the patterns of the region: listed ones, given names as they are, with article, as nisba, with Abu. */
export const familyNames: readonly PoolName[] = [
  ...ofKind("family"),
  ...simple,
  ...simple.map((name) => made(name, "ال", "", "Al-", "")),
  ...simple
    .filter(({ arabic }) => !/[ايىةء]$/u.test(arabic))
    .map((name) => made(name, "ال", "ي", "Al-", "i")),
  ...simple.map((name) => made(name, "أبو ", "", "Abu ", "")),
];

function made(
  { arabic, latin }: PoolName,
  before: string,
  after: string,
  latinBefore: string,
  latinAfter: string,
): PoolName {
  const [first, ...others] = latin.filter((form) => form.length > 3 || latinAfter === "");
  const usable: [string, ...string[]] = [first ?? latin[0], ...others];
  return {
    arabic: `${before}${arabic}${after}`,
    latin: usable.map((form) => `${latinBefore}${form}${latinAfter}`) as [string, ...string[]],
  };
}
