import type { DisclosureWording } from "./DisclosureWording.ts";

export const fr: DisclosureWording = {
  levels: {
    day: "Jour",
    month: "Mois",
    quarter: "Trimestre",
    year: "Année",
    facility: "Établissement",
    agency: "Service",
    hospital: "Hôpital",
    governorate: "Gouvernorat",
    band: "Tranche d’âge",
    sex: "Sexe",
    cause: "Cause déclarée",
    all: "omis",
  },
  coarsened: (column, level) => `Pour protéger des personnes, « ${column} » est donné ainsi : ${level}.`,
  doesNotAddUp: "ne découle pas des lignes regroupées",
  legend: (mark) => `${mark} : connu et non communiqué, pour protéger des personnes ; ce n’est pas zéro.`,
  tableWithheld: "Ce tableau n’est pas communiqué dans cette version, pour protéger des personnes.",
  noteWithheld: "Une note de ce tableau n’est pas communiquée dans cette version.",
  figureWithheld: {
    subtitle: "Non communiquée dans cette version",
    reason:
      "Cette figure n’est pas communiquée dans cette version, pour protéger des personnes. La version scellée la contient sous le même numéro.",
  },
  unreliable: (below) => `peu fiable : moins de ${below} décès`,
  withheld: "non communiqué",
};
