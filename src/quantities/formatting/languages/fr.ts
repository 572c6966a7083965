import type { LanguageTable, PluralCategory } from "./LanguageTable.ts";

/** The narrow space that does not break: between groups of digits, before the percent sign (Imprimerie nationale). */
const NARROW = "\u202F";

/** French as international courts write it: narrow spaces in groups, a comma before decimals, premier in full. */
export const fr: LanguageTable = {
  language: "fr",
  direction: "ltr",
  pluralCategory: category,
  pluralOfRange: category,
  numbers: {
    decimalMark: ",",
    groupMark: NARROW,
    minus: "\u2212",
    percent: `{number}${NARROW}%`,
    timesAsHigh: { other: "{number} fois aussi élevé" },
  },
  ranges: { both: "{lower} à {upper}", atLeast: "au moins {lower}", atMost: "au plus {upper}" },
  dates: {
    months: [
      "janvier",
      "février",
      "mars",
      "avril",
      "mai",
      "juin",
      "juillet",
      "août",
      "septembre",
      "octobre",
      "novembre",
      "décembre",
    ],
    seasons: ["printemps", "été", "automne", "hiver"],
    quarters: ["premier trimestre", "deuxième trimestre", "troisième trimestre", "quatrième trimestre"],
    day: "{day} {month} {year}",
    firstDay: "1er {month} {year}",
    month: "{month} {year}",
    unknownDay: "un jour inconnu de {month} {year}",
    unknownMonth: "un mois inconnu de {year}",
    unknownDate: "une date inconnue",
    unknownYear: "{month} d’une année inconnue",
    season: "{season} {year}",
    quarter: "{quarter} {year}",
    oneYearOf: "une année inconnue de {from} à {to}",
    approximate: "vers {date}",
    uncertain: "peut-être {date}",
    approximateAndUncertain: "peut-être vers {date}",
    openStart: "{date} ou avant",
    openEnd: "{date} ou après",
    interval: "{from} à {to}",
    years: "{from} à {to}",
  },
  withheld: { mark: "[non communiqué]", fewerThan: "moins de {number}" },
  units: {
    image: { one: "image", many: "d’images", other: "images" },
    body: { one: "corps", many: "de corps", other: "corps" },
    person: { one: "personne", many: "de personnes", other: "personnes" },
    record: { one: "fiche", many: "de fiches", other: "fiches" },
    certificate: { one: "certificat", many: "de certificats", other: "certificats" },
    event: { one: "événement", many: "d’événements", other: "événements" },
    day: { one: "jour", many: "de jours", other: "jours" },
    month: { one: "mois", many: "de mois", other: "mois" },
    quarter: { one: "trimestre", many: "de trimestres", other: "trimestres" },
    year: { one: "an", many: "d’années", other: "ans" },
    "person-day": { one: "personne-jour", many: "de personnes-jours", other: "personnes-jours" },
    "person-month": { one: "personne-mois", many: "de personnes-mois", other: "personnes-mois" },
    "person-year": { one: "personne-année", many: "de personnes-années", other: "personnes-années" },
  },
  rates: {
    deaths: { one: "décès", many: "de décès", other: "décès" },
    per: {
      "person-day": "{deaths} pour {persons} personnes par jour",
      "person-month": "{deaths} pour {persons} personnes par mois",
      "person-year": "{deaths} pour {persons} personnes par an",
    },
    computedFrom: "{deaths} pour {exposure}",
    rules: {
      "mid-day-mean": "moyenne des effectifs d’ouverture et de clôture de chaque jour",
      opening: "effectif d’ouverture de chaque jour",
      closing: "effectif de clôture de chaque jour",
      "episode-sum": "somme des durées de détention de chaque personne",
      "average-population": "effectif moyen multiplié par la durée de la période",
    },
    missing: {
      exclude: "jours sans nombre écartés",
      carry: "jours sans nombre au dernier nombre connu",
      interpolate: "jours sans nombre placés sur une droite entre leurs voisins",
      "lower-bound": "aucune personne comptée les jours sans nombre",
      "upper-bound": "le plus grand nombre possible compté les jours sans nombre",
      "not-stated": "la source ne dit pas comment les nombres manquants ont été traités",
    },
  },
  risks: { "constant-hazard": "{share} en {horizon}, si le taux restait constant" },
  phrases: {
    numberAndUnit: { other: "{number} {unit}" },
    rangeAndUnit: "{range} {unit}",
    // A colon spares the author the contraction of "de" with the article of the base.
    shareOfBase: "{share}, rapportés à\u00A0: {base}",
    outOf: "{numerator} sur {denominator}",
    interval: "intervalle au niveau de {level}, méthode {method}\u00A0: {range}",
    intervalMethods: {
      "Wilson, from certain to possible": "Wilson, du certain au possible",
      "conditional exact (central)": "exacte conditionnelle (centrale)",
      "conditional exact (central), hull over undecided dates":
        "exacte conditionnelle (centrale), sur les dates indécises",
    },
    bounds: "{range}\u00A0: {reason}",
    sentence: "{label}\u00A0: {parts}.",
    withDetail: "{text} ({detail})",
    separator: ", ",
    detailSeparator: "\u00A0; ",
    estimated: "une estimation",
    synthetic: "données synthétiques, aucun résultat",
  },
};

/** Unicode CLDR, plural rules of French: 0 and 1.5 are singular; whole millions take "de". */
function category(value: number, decimals: number): PluralCategory {
  const size = Math.abs(value);
  if (size < 2) return "one";
  return decimals === 0 && size % 1_000_000 === 0 ? "many" : "other";
}
