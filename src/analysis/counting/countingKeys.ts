import { dimensions } from "../../archive/index.ts";
import { periodUnits } from "../periods/periodsBetween.ts";

/** What deaths can be counted by. */
export const countingKeys = [...periodUnits, "dataset", ...dimensions] as const;
export type CountingKey = (typeof countingKeys)[number];
