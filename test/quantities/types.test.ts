import { describe, expect, expectTypeOf, test } from "vitest";
import {
  addCounts,
  type Count,
  convertRate,
  type Duration,
  type Exposure,
  type Proportion,
  type Rate,
  type Ratio,
  type Risk,
  toRisk,
} from "../../src/quantities/index.ts";
import { deaths, exposure, rate } from "./support/rates.ts";

// `npm run check:types` compiles this file: each @ts-expect-error fails there if the line below it compiles.
describe("the compiler tells quantities apart", () => {
  test("no kind stands in for another", () => {
    expectTypeOf<Rate>().not.toExtend<Risk>();
    expectTypeOf<Risk>().not.toExtend<Rate>();
    expectTypeOf<Rate>().not.toExtend<Ratio>();
    expectTypeOf<Ratio>().not.toExtend<Proportion>();
    expectTypeOf<Risk>().not.toExtend<Proportion>();
    expectTypeOf<Proportion>().not.toExtend<Risk>();
    expectTypeOf<Count>().not.toExtend<Exposure>();
    expectTypeOf<Exposure>().not.toExtend<Duration>();
  });

  test("a count of bodies is no count of photographs", () => {
    expectTypeOf<Count<"body">>().not.toExtend<Count<"image">>();
    expectTypeOf<Count<"body">>().toExtend<Count>();
    expectTypeOf<Count>().not.toExtend<Count<"body">>();
  });

  test("counts of different units are not added", () => {
    const bodies: Count<"body"> = { ...deaths, unit: "body" };
    const images: Count<"image"> = { ...deaths, unit: "image" };
    const sum = { id: "sum", label: "sum" };
    expectTypeOf(addCounts([bodies, bodies], sum)).toEqualTypeOf<Count<"body">>();
    // @ts-expect-error photographs are not bodies
    expect(() => addCounts([bodies, images], sum)).toThrowError(/unit image/);
    // @ts-expect-error no counts are no count of 0
    expect(() => addCounts([], sum)).toThrowError(/no count of|not a count/);
  });

  test("only a rate becomes a risk, and only a rate is converted", () => {
    expectTypeOf(toRisk(rate, 365)).toEqualTypeOf<Risk>();
    expectTypeOf(convertRate(rate, "person-year")).toEqualTypeOf<Rate>();
    const risk = toRisk(rate, 365);
    // @ts-expect-error a risk is no rate
    expect(() => toRisk(risk, 365)).toThrowError(/is not a rate/);
    // @ts-expect-error an exposure is no rate
    expectTypeOf(convertRate).toBeCallableWith(exposure, "person-year");
    // @ts-expect-error a number of deaths is no rate
    expectTypeOf(toRisk).toBeCallableWith(deaths, 365);
    // @ts-expect-error "year" is a length of time, not person-time
    expect(() => convertRate(rate, "year")).toThrowError(/not a unit of person-time/);
  });

  test("a rate without person-time and deaths is not written down", () => {
    const { exposure: _, ...without } = rate;
    // @ts-expect-error no denominator, no rate
    expectTypeOf(without).toExtend<Rate>();
    // @ts-expect-error a risk names its assumption
    expectTypeOf<Risk["assumption"]>().toEqualTypeOf<"none">();
  });

  test("a rate is for 100, 1,000, 10,000 or 100,000 persons", () => {
    // @ts-expect-error not a base that anybody publishes
    expect(() => convertRate(rate, "person-day", { per: 7 })).toThrowError(/not stated per 7 persons/);
  });
});
