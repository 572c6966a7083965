import type { InputRef, Nature } from "../../quantities/index.ts";

/** Inputs of several figures, each once. */
export function joinInputs(...lists: readonly (readonly InputRef[])[]): readonly InputRef[] {
  const inputs = new Map(lists.flat().map((input) => [JSON.stringify(input), input]));
  return [...inputs.values()];
}

/** The nature that claims least: anything synthetic makes all of it synthetic, anything estimated an estimate. */
export function leastClaim(natures: readonly Nature[]): Nature {
  const claims: readonly Nature[] = ["synthetic", "estimated", "published"];
  return claims.find((nature) => natures.includes(nature)) ?? "documented";
}
