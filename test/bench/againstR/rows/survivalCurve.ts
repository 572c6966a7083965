import { kaplanMeier } from "sijill";
import { job, type Row, type RowData, relativeDifference } from "../Row.ts";
import { synthetic } from "../synthetic.ts";

const PERSONS = 1_000_000;

/** All times different, three in ten censored: the longest curve that so many persons can give. */
export const survivalCurve: Row = {
  id: "survivalCurve",
  title: "Kaplan–Meier curve of 1,000,000 different times",
  opponent: "survival::survfit",
  runs: 4,
  data: () => times((days) => days),
  ours,
  difference: relativeDifference,
  allowed: 1e-10,
};

/** The same times in whole days, as records give them. */
export const survivalCurveInDays: Row = {
  ...survivalCurve,
  title: "Kaplan–Meier curve of 1,000,000 times in whole days",
  runs: 5,
  data: () => times((days) => Math.ceil(days)),
};

function times(round: (days: number) => number): RowData {
  const { uniform, exponential } = synthetic(6);
  return {
    time: Float64Array.from({ length: PERSONS }, () => round(1000 * exponential())),
    event: Float64Array.from({ length: PERSONS }, () => (uniform() < 0.7 ? 1 : 0)),
  };
}

function ours({ time = new Float64Array(), event = new Float64Array() }: RowData) {
  return job(
    () => kaplanMeier({ time, event }),
    (curve) => {
      const number = (value: number | null) => value ?? Number.NaN;
      return [
        curve.time,
        curve.atRisk,
        curve.survival,
        curve.lower.map(number),
        curve.upper.map(number),
      ].flat();
    },
  );
}
