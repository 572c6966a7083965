import { syrianFacilities } from "../../records/index.ts";

/** A place as sources call it, in both scripts; the first is its usual name. */
export interface PoolPlace {
  readonly arabic: readonly string[];
  readonly latin: readonly string[];
}

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);

function fromNames(names: readonly string[]): PoolPlace {
  return { arabic: names.filter(isArabic), latin: names.filter((name) => !isArabic(name)) };
}

/** Branches of the vocabulary with what they are called in sources: a reader must resolve them to be able to compare. */
export const syntheticFacilities: readonly PoolPlace[] = syrianFacilities()
  .facilities.filter(({ type, number }) => type === "intelligence branch" && number !== null)
  .map(({ nameEn, nameAr, aliasesSeen }) => fromNames([nameEn, nameAr, ...aliasesSeen]));

/** Governorates, in both scripts. */
export const syntheticGovernorates: readonly PoolPlace[] = [
  ...new Map(
    syrianFacilities().facilities.map(({ governorate: { en, ar } }) => [en, { arabic: [ar], latin: [en] }]),
  ).values(),
];
