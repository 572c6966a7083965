import { SijillError } from "../../errors/index.ts";
import { requireCount, requireLevel, requireOption } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { designEffect } from "./designEffect.ts";
import { DESIGN_INTERVALS, type DesignIntervalMethod, designInterval } from "./designInterval.ts";
import { messages } from "./messages.ts";
import type { SurveyEstimate } from "./SurveyEstimate.ts";
import { stageVariance } from "./stageVariance.ts";

/** One photograph that was looked at. */
export interface JudgedPhotograph {
  /** Which body it shows. */
  readonly body: string | number;
  /** Whether it shows what is asked about; null where it could not be judged. */
  readonly shows: boolean | null;
}

export interface DrawnPhotograph extends JudgedPhotograph {
  /** Photographs of the same body that could have been drawn, this one included. */
  readonly photographsOfBody: number;
}

/** What was drawn at random: photographs, or bodies of which then every photograph was looked at. */
export type PhotographSample =
  | {
      readonly drawn: "photographs";
      readonly photographs: readonly DrawnPhotograph[];
      /** Photographs that could have been drawn. */
      readonly population?: number;
    }
  | {
      readonly drawn: "bodies";
      readonly photographs: readonly JudgedPhotograph[];
      /** Bodies that could have been drawn. */
      readonly population?: number;
    };

export interface PhotoToBodyProportion extends Omit<SurveyEstimate, "total"> {
  readonly method: "photographs weighted to bodies";
  readonly unit: "body";
  /** Different bodies among the photographs that could be judged. */
  readonly bodies: number;
  readonly photographsNotJudged: number;
}

/**
 * Share of bodies from photographs of them: a body photographed k times is weighted 1/k a photograph.
 *
 * A sample of photographs holds often-photographed bodies too often, and its plain share is one of images, not of
 * persons. With weights 1/k the Hájek mean is a share of bodies. Where photographs were drawn, the variance is that
 * of a ratio of two sums over them; where bodies were drawn, k counts the photographs judged and bodies are the
 * sampled units. Photographs that could not be judged are left out and counted, which is right only if they are like
 * the others.
 *
 * @param sample what was drawn, the photographs, and how many there were to draw from
 * @param options.interval default "logit"
 * @param options.level default 0.95
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_WHOLE,
 *   SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_SAMPLE_EMPTY, SIJILL_SAMPLE_OF_ONE, SIJILL_POPULATION_EXCEEDED,
 *   SIJILL_PHOTOGRAPHS_DISAGREE, SIJILL_OPTION_UNKNOWN
 *
 * @example
 * import { photoToBodyProportion } from "sijill";
 *
 * const photographs = [
 *   { body: "A", photographsOfBody: 4, shows: true },
 *   { body: "A", photographsOfBody: 4, shows: true },
 *   { body: "B", photographsOfBody: 1, shows: false },
 *   { body: "C", photographsOfBody: 2, shows: true },
 * ];
 * console.log(photoToBodyProportion({ drawn: "photographs", photographs }).estimate); // → 0.5
 * @evidence test/statistics/sampling/photoToBodyProportion.test.ts, R 4.2.2 svyratio, every sample of photographs enumerated
 */
export function photoToBodyProportion(
  sample: PhotographSample,
  options: { readonly interval?: DesignIntervalMethod; readonly level?: number } = {},
): PhotoToBodyProportion {
  const method = options.interval ?? "logit";
  const level = options.level ?? 0.95;
  requireLevel("options.level", level);
  requireOption("options.interval", method, DESIGN_INTERVALS);
  requireOption("sample.drawn", sample.drawn, ["photographs", "bodies"]);
  if (sample.photographs.length === 0) throw new SijillError(shared.empty("sample.photographs"));
  const units =
    sample.drawn === "photographs" ? photographUnits(sample.photographs) : bodyUnits(sample.photographs);
  const n = units.length;
  const { population } = sample;
  if (population !== undefined) {
    requireCount("sample.population", population);
    if (population < n)
      throw new SijillError(messages.populationTooSmall("sample.population", population, n));
  }
  const judged = sample.photographs.filter(({ shows }) => shows !== null);
  if (judged.length === 0) throw new SijillError(messages.nothingJudged("sample.photographs"));
  const weight = units.reduce((sum, unit) => sum + unit.weight, 0);
  const estimate = units.reduce((sum, { showing }) => sum + showing, 0) / weight;
  const residuals = units.map((unit) => ({
    value: (unit.showing - estimate * unit.weight) / weight,
    count: 1,
  }));
  const share = population === undefined ? 0 : n / population;
  const variance = stageVariance(
    residuals,
    share,
    "sample.photographs",
    sample.drawn === "bodies" ? "body" : "photograph",
  );
  const bodies = new Set(judged.map(({ body }) => body)).size;
  const of = {
    estimate,
    standardError: Math.sqrt(variance),
    degreesOfFreedom: n - 1,
    observations: n,
    census: share === 1 && judged.length === sample.photographs.length,
  };
  return {
    method: "photographs weighted to bodies",
    unit: "body",
    estimate,
    standardError: of.standardError,
    interval: designInterval(of, method, level),
    degreesOfFreedom: of.degreesOfFreedom,
    observations: n,
    bodies,
    designEffect: designEffect(variance, estimate, n, population ?? null),
    photographsNotJudged: sample.photographs.length - judged.length,
  };
}

/** A sampled unit: its weight in bodies, and how much of that weight shows what is asked about. */
interface WeightedUnit {
  readonly weight: number;
  readonly showing: number;
}

function photographUnits(photographs: readonly DrawnPhotograph[]): readonly WeightedUnit[] {
  const known = new Map<string | number, { readonly all: number; sampled: number }>();
  return photographs.map(({ body, photographsOfBody, shows }, i) => {
    const path = `sample.photographs[${i}].photographsOfBody`;
    requireCount(path, photographsOfBody);
    const earlier = known.get(body) ?? { all: photographsOfBody, sampled: 0 };
    known.set(body, earlier);
    earlier.sampled++;
    if (earlier.all !== photographsOfBody)
      throw new SijillError(messages.photographsDisagree(path, String(body), earlier.all, photographsOfBody));
    if (earlier.sampled > photographsOfBody)
      throw new SijillError(
        messages.tooManyPhotographs(path, String(body), earlier.sampled, photographsOfBody),
      );
    const weight = shows === null ? 0 : 1 / photographsOfBody;
    return { weight, showing: shows === true ? weight : 0 };
  });
}

/** One unit a body; photographs that could not be judged leave its weight to the others. */
function bodyUnits(photographs: readonly JudgedPhotograph[]): readonly WeightedUnit[] {
  const bodies = new Map<string | number, { judged: number; showing: number }>();
  for (const { body, shows } of photographs) {
    const counts = bodies.get(body) ?? { judged: 0, showing: 0 };
    bodies.set(body, counts);
    if (shows !== null) counts.judged++;
    if (shows === true) counts.showing++;
  }
  return [...bodies.values()].map(({ judged, showing }) => ({
    weight: judged === 0 ? 0 : 1,
    showing: judged === 0 ? 0 : showing / judged,
  }));
}
