import { createWriteStream } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const facilities = [
  "Branch 215",
  "فرع 215",
  "الفرع ٢٢٧",
  "Branch 227",
  "Br. 248 (Investigation)",
  "فرع 235 — فلسطين",
  "Saydnaya Military Prison",
  "سجن صيدنايا العسكري",
];
const hospitals = [
  "Tishreen Military Hospital",
  "المستشفى العسكري 601 — المزة",
  "Harasta Military Hospital",
  "",
];
const governorates = ["Damascus", "Rif Dimashq", "Homs", "Aleppo", "Daraa", "Hama"];
const causes = ["cardiorespiratory arrest", "cardiac arrest", "not stated"];

const header =
  "id,date,branch,hospital,age,sex,governorate,cause_on_certificate,cause_observed,detainee_number,branch_number,examination_number,photographs,exhibit\n";

/**
 * A dataset of synthetic records as holders write them: fourteen columns, two scripts, one date in ten partial.
 * Made once a number of rows and kept in the temporary folder; the same numbers always.
 */
export async function makeRecords(rows: number): Promise<string> {
  const folder = join(tmpdir(), `sijill-bench-${rows}`);
  const file = join(folder, "records.csv");
  await mkdir(folder, { recursive: true });
  const complete = await stat(join(folder, "dataset.json")).then(
    () => true,
    () => false,
  );
  if (complete) return folder;
  const stream = createWriteStream(file);
  stream.write(header);
  const random = generator(20140120);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  let lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const day = new Date(Date.UTC(2011, 0, 1 + Math.floor(random() * 365 * 8))).toISOString().slice(0, 10);
    const precision = random();
    const date = precision < 0.9 ? day : precision < 0.97 ? day.slice(0, 7) : day.slice(0, 4);
    lines.push(
      [
        `SYN-${String(row).padStart(8, "0")}`,
        date,
        pick(facilities),
        pick(hospitals),
        15 + Math.floor(random() * 65),
        random() < 0.9 ? "M" : "F",
        pick(governorates),
        pick(causes),
        random() < 0.5 ? "emaciation" : "",
        `S${Math.floor(random() * 9000)}`,
        200 + Math.floor(random() * 90),
        Math.floor(random() * 5000),
        1 + Math.floor(random() * 6),
        `folder-${Math.floor(random() * 400)}/image-${Math.floor(random() * 9000)}`,
      ].join(","),
    );
    if (lines.length === 20_000) {
      stream.write(`${lines.join("\n")}\n`);
      lines = [];
    }
  }
  if (lines.length > 0) stream.write(`${lines.join("\n")}\n`);
  await new Promise<void>((resolve, reject) => {
    stream.once("error", reject);
    stream.end(resolve);
  });
  await writeFile(
    join(folder, "dataset.json"),
    JSON.stringify({
      id: "bench",
      title: "Synthetic records",
      files: ["records.csv"],
      unit: "record",
      nature: "synthetic",
      dateMeaning: "died",
      custody: "synthetic",
      coverage: { from: "2011-01-01", to: "2018-12-31" },
      licence: "CC0-1.0",
      source: { title: "made by test/bench/makeRecords.ts" },
      columns: {
        id: "id",
        death: "date",
        facility: "branch",
        hospital: "hospital",
        "person.age": "age",
        "person.sex": "sex",
        governorate: "governorate",
        "cause.declared": "cause_on_certificate",
      },
      codebook: { "person.sex": { M: "male", F: "female" } },
    }),
  );
  return folder;
}

/** mulberry32: small, fast, good enough to fill columns. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
