import type { DisclosureWording } from "./DisclosureWording.ts";

export const en: DisclosureWording = {
  levels: {
    day: "Day",
    month: "Month",
    quarter: "Quarter",
    year: "Year",
    facility: "Facility",
    agency: "Agency",
    hospital: "Hospital",
    governorate: "Governorate",
    band: "Age band",
    sex: "Sex",
    cause: "Declared cause",
    all: "left out",
  },
  coarsened: (column, level) => `To protect persons, “${column}” is given as: ${level}.`,
  doesNotAddUp: "does not follow from the coarser rows",
  legend: (mark) => `${mark}: known and kept back, to protect persons; it is not zero.`,
  tableWithheld: "This table is withheld in this version, to protect persons.",
  noteWithheld: "A note of this table is withheld in this version.",
  figureWithheld: {
    subtitle: "Withheld in this version",
    reason:
      "This figure is withheld in this version, to protect persons. The sealed version holds it under the same number.",
  },
  unreliable: (below) => `unreliable: fewer than ${below} deaths`,
  withheld: "withheld",
};
