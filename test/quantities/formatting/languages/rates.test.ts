import { describe, expect, test } from "vitest";
import {
  formatQuantity,
  type Language,
  type Quantity,
  type QuantityForm,
  toRisk,
} from "../../../../src/quantities/index.ts";
import { exposure, published, rate } from "../../support/rates.ts";

const print = (quantity: Quantity, language: Language, form: QuantityForm = "unit") =>
  formatQuantity(quantity, { language, form });

describe("rates, risks and person-time in each language", () => {
  test.each<[Language, string, string, string]>([
    [
      "de",
      "0,6 Todesfälle je 100 Personen und Tag",
      "2.190 Todesfälle je 1.000 Personen und Jahr",
      "1 Todesfall je 100.000 Personen und Monat",
    ],
    [
      "fr",
      "0,6 décès pour 100 personnes par jour",
      "2\u202F190 décès pour 1\u202F000 personnes par an",
      "1 décès pour 100\u202F000 personnes par mois",
    ],
    [
      "ar",
      "0.6 وفاة لكل 100 شخص في اليوم",
      "2,190 وفاة لكل 1,000 شخص في السنة",
      "وفاة واحدة (1) لكل 100,000 شخص في الشهر",
    ],
  ])("a rate in %s", (language, daily, yearly, monthly) => {
    expect(print(published(0.6), language)).toBe(daily);
    expect(print(published(2190, 1_000, "person-year"), language)).toBe(yearly);
    expect(print(published(1, 100_000, "person-month"), language)).toBe(monthly);
  });

  test.each<[Language, string]>([
    ["de", "0,50 bis 0,70 Todesfälle je 100 Personen und Tag"],
    ["fr", "0,50 à 0,70 décès pour 100 personnes par jour"],
    ["ar", "من 0.50 إلى 0.70 وفاة لكل 100 شخص في اليوم"],
  ])("bounds of a rate in %s", (language, text) => {
    const bounded = { ...published(0.62), bounds: { lower: 0.5, upper: 0.7, reason: "x" } };
    expect(print(bounded, language, "bounds")).toBe(text);
  });

  test.each<[Language, string, string]>([
    ["de", "88,8\u00A0% über 365 Tage, bei gleichbleibender Rate", "2.000 Personentage"],
    ["fr", "88,8\u202F% en 365 jours, si le taux restait constant", "2\u202F000 personnes-jours"],
    ["ar", "88.8%، والمدة 365 يوما، بافتراض ثبات المعدل", "2,000 شخص-يوم"],
  ])("a risk and person-time in %s", (language, risk, personTime) => {
    expect(print(toRisk(published(0.6), 365), language)).toBe(risk);
    expect(print(exposure, language)).toBe(personTime);
  });

  test("sentences say in each language what a rate was computed from", () => {
    expect(print(rate, "de", "sentence")).toContain(
      "12 Todesfälle auf 2.000 Personentage; Mittel aus Anfangs- und Endbestand jedes Tages; Tage ohne Zahl ausgelassen",
    );
    expect(print(rate, "fr", "sentence")).toContain(
      "12 décès pour 2\u202F000 personnes-jours\u00A0; moyenne des effectifs d’ouverture et de clôture de chaque jour",
    );
    expect(print(rate, "ar", "sentence")).toContain(
      "12 وفاة في 2,000 شخص-يوم؛ متوسط العدد في أول كل يوم وفي آخره",
    );
  });
});
