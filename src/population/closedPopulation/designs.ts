import { listsOf, sizeOf } from "../histories/history.ts";

/**
 * The classical models of a closed population (Otis and others 1978; Rivest and Baillargeon 2007, Biometrics 63, 999–1006).
 * t: lists differ; h: persons differ in how easily they are recorded, in one of five ways; b: being recorded once changes
 * the chance of the next time (for lists in the order of time).
 */
export const CLOSED_MODELS = [
  "M0",
  "Mt",
  "Mh Chao",
  "Mh Poisson",
  "Mh Darroch",
  "Mh Gamma",
  "Mh Normal",
  "Mth Chao",
  "Mth Poisson",
  "Mth Darroch",
  "Mth Gamma",
  "Mth Normal",
  "Mb",
  "Mbh",
] as const;

export type ClosedModel = (typeof CLOSED_MODELS)[number];

/** One column of the design, named; each is 0 for the history of no list, but the intercept. */
export interface DesignColumnOfHistory {
  readonly name: string;
  of(history: number): number;
}

const POISSON_BASE = 2;
const GAMMA_SHIFT = 3.5;

/** Heterogeneity as a function of the number of lists a person is on. */
const HETEROGENEITY: Readonly<Record<string, (captures: number) => number>> = {
  Poisson: (captures) => POISSON_BASE ** captures - 1,
  Darroch: (captures) => (captures * captures) / 2,
  Gamma: (captures) => Math.log(GAMMA_SHIFT) - Math.log(captures + GAMMA_SHIFT),
};

/** How a model lets persons differ, as a function of the number of lists they are on; null when it does not say. */
export function heterogeneityOf(model: ClosedModel): ((captures: number) => number) | null {
  return HETEROGENEITY[model.split(" ")[1] ?? ""] ?? null;
}

/** The columns of a model for tables of so many lists. */
export function closedDesign(model: ClosedModel, lists: number): readonly DesignColumnOfHistory[] {
  const intercept = { name: "intercept", of: () => 1 };
  const [kind = "", heterogeneity = ""] = model.split(" ");
  if (kind === "Mb" || kind === "Mbh")
    return [
      intercept,
      ...(kind === "Mbh" ? [{ name: "eta", of: (history: number) => 1 - (history & 1) }] : []),
      { name: "beta1", of: (history) => listsOf(history)[0] ?? 0 },
      { name: "beta2", of: (history) => Math.max(0, sizeOf(history) - 1) },
    ];
  const main = kind.includes("t")
    ? Array.from({ length: lists }, (_, place) => ({
        name: `beta${place + 1}`,
        of: (history: number) => (history >> place) & 1,
      }))
    : [{ name: "beta", of: sizeOf }];
  if (heterogeneity === "Chao")
    return [
      intercept,
      ...main,
      ...Array.from({ length: Math.max(0, lists - 2) }, (_, at) => ({
        name: `eta${at + 3}`,
        of: (history: number) => Math.max(sizeOf(history) - (at + 3) + 1, 0),
      })),
    ];
  const shape = HETEROGENEITY[heterogeneity];
  return [
    intercept,
    ...main,
    ...(shape === undefined ? [] : [{ name: "tau", of: (history: number) => shape(sizeOf(history)) }]),
  ];
}
