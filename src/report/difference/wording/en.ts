import type { DifferenceWording } from "./DifferenceWording.ts";

export const en: DifferenceWording = {
  causes: { data: "data", method: "method", code: "code", text: "text" },
  input: {
    changed: "The input {name} changed.",
    added: "The input {name} was added.",
    removed: "The input {name} is no longer used.",
  },
  analysis: {
    changed: "The analysis file {name} changed.",
    added: "The analysis file {name} was added.",
    removed: "The analysis file {name} is gone.",
  },
  method: "The method was “{was}” and is “{is}”.",
  methodSettings: "The settings of the method “{is}” changed.",
  tool: "The library was version {was} and is {is}.",
  seed: "The seed of random numbers was {was} and is {is}.",
  text: "The number is the same; the text prints it otherwise or elsewhere.",
  members: {
    kind: "kind",
    value: "value",
    unit: "unit",
    numerator: "numerator",
    denominator: "denominator",
    base: "base",
    "period from": "beginning of the period",
    "period to": "end of the period",
    "interval lower": "lower limit of the interval",
    "interval upper": "upper limit of the interval",
    "bounds lower": "lower bound",
    "bounds upper": "upper bound",
  },
};
