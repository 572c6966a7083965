import type { DisclosureWording } from "./DisclosureWording.ts";

export const de: DisclosureWording = {
  levels: {
    day: "Tag",
    month: "Monat",
    quarter: "Quartal",
    year: "Jahr",
    facility: "Einrichtung",
    agency: "Behörde",
    hospital: "Krankenhaus",
    governorate: "Gouvernement",
    band: "Altersgruppe",
    sex: "Geschlecht",
    cause: "Angegebene Todesursache",
    all: "weggelassen",
  },
  coarsened: (column, level) => `Zum Schutz von Personen wird „${column}“ so angegeben: ${level}.`,
  doesNotAddUp: "ergibt sich nicht aus den gröberen Zeilen",
  legend: (mark) => `${mark}: bekannt und zum Schutz von Personen zurückgehalten; es ist nicht null.`,
  tableWithheld: "Diese Tabelle wird in dieser Fassung zum Schutz von Personen zurückgehalten.",
  noteWithheld: "Eine Anmerkung zu dieser Tabelle wird in dieser Fassung zurückgehalten.",
  figureWithheld: {
    subtitle: "In dieser Fassung zurückgehalten",
    reason:
      "Diese Abbildung wird in dieser Fassung zum Schutz von Personen zurückgehalten. Die versiegelte Fassung enthält sie unter derselben Nummer.",
  },
  unreliable: (below) => `unzuverlässig: weniger als ${below} Todesfälle`,
  withheld: "zurückgehalten",
};
