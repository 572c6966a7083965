/** How the synthetic records of a new annex are read. */
export const descriptorText = `${JSON.stringify(
  {
    id: "synthetic",
    title: "Synthetic records: no row is a person",
    description:
      "Made by counting, to show the form of an annex. Every page made from it says that it is synthetic.",
    files: ["records.csv"],
    kind: "records",
    unit: "record",
    nature: "synthetic",
    dateMeaning: "died",
    custody: "synthetic",
    coverage: { from: "2013-01-01", to: "2016-12-31" },
    licence: "CC0-1.0",
    source: { title: "Synthetic example of the Sijill project" },
    columns: { id: "id", death: "date", facility: "facility" },
  },
  null,
  2,
)}\n`;

/** Days of records that are about nobody; some are known to the month or not at all, as in real ones. */
export function recordsText(): string {
  const rows = Array.from({ length: 36 }, (_, index) => {
    const year = 2013 + (index % 4);
    const month = String(1 + ((index * 5) % 12)).padStart(2, "0");
    const day = String(1 + ((index * 7) % 28)).padStart(2, "0");
    const date = index % 11 === 10 ? "" : index % 5 === 4 ? `${year}-${month}` : `${year}-${month}-${day}`;
    return `SYNTHETIC-${String(index + 1).padStart(3, "0")},${date},${index % 9 === 8 ? "" : "synthetic facility"}`;
  });
  return `${["id,date,facility", ...rows].join("\n")}\n`;
}
