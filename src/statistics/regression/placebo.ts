import type { InterruptionEffect } from "./interruption.ts";

/** The same model with its break at a date where nothing is claimed to have happened. */
export interface PlaceboDate {
  /** Observations before the break. */
  readonly observationsBefore: number;
  /** First date after it, when the series has dates. */
  readonly firstAfter: string | null;
  /** |estimate / standard error| of the level change. */
  readonly level: number;
  readonly slope: number;
  /** Joint Wald statistic of both. */
  readonly joint: number;
}

/** Where the real date stands among the placebo dates by one statistic. */
export interface PlaceboRank {
  /** 1 when no placebo date has a larger statistic. */
  readonly rank: number;
  /** Share of all dates tried, the real one included, with at least its statistic. Descriptive: neighbouring dates share data. */
  readonly share: number;
}

export interface PlaceboCheck {
  readonly tested: readonly PlaceboDate[];
  readonly level: PlaceboRank;
  readonly slope: PlaceboRank;
  readonly joint: PlaceboRank;
  /** Breaks whose model had no usable answer, with its kind. */
  readonly notFitted: readonly { readonly observationsBefore: number; readonly kind: string }[];
}

/** Refits the model at each placebo break and ranks the real one. */
export function placeboCheck(
  breaks: readonly number[],
  labels: readonly string[] | null,
  effectAt: (observationsBefore: number) => InterruptionEffect | { readonly kind: string },
  real: InterruptionEffect,
): PlaceboCheck {
  const tested: PlaceboDate[] = [];
  const notFitted: PlaceboCheck["notFitted"][number][] = [];
  for (const observationsBefore of breaks) {
    const effect = effectAt(observationsBefore);
    if (!("statistics" in effect)) notFitted.push({ observationsBefore, kind: effect.kind });
    else
      tested.push({
        observationsBefore,
        firstAfter: labels?.[observationsBefore] ?? null,
        ...effect.statistics,
      });
  }
  const rankBy = (statistic: "level" | "slope" | "joint"): PlaceboRank => {
    const own = real.statistics[statistic];
    const larger = tested.filter((date) => date[statistic] > own).length;
    const atLeast = tested.filter((date) => date[statistic] >= own).length;
    return { rank: larger + 1, share: (atLeast + 1) / (tested.length + 1) };
  };
  return { tested, level: rankBy("level"), slope: rankBy("slope"), joint: rankBy("joint"), notFitted };
}
