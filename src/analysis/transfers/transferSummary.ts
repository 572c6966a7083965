import { type Archive, type ArchiveDataset, askedBy, type DeathCell } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import { type Column, fillTemplate, type Proportion, type Table } from "../../quantities/index.ts";
import { proportionInterval } from "../../statistics/index.ts";
import { computed, notesFor } from "../counting/tableNotes.ts";
import { selectWording } from "../wording/index.ts";
import { facilityName, facilityNames } from "./facilityNames.ts";

/** Deaths by where the person was held and where the body was recorded, for one dataset. */
export interface TransferSummary {
  readonly kind: "transfers";
  readonly dataset: string;
  /** One row a sending facility: deaths, those recorded at a hospital, share with Wilson interval. */
  readonly byFacility: Table;
  /** The same shares as quantities, in the order of the table. */
  readonly shares: readonly Proportion[];
  /** One row a pair: facility, hospital, deaths. */
  readonly flows: Table;
}

const missing = new Set(["unknown", "not-recorded"]);
const english = selectWording("en").transfers;
const arabic = selectWording("ar").transfers;

/**
 * Share of deaths recorded at a hospital by sending facility, with Wilson 95% intervals, and the table of
 * facility → hospital, dataset by dataset.
 *
 * Deaths without a recorded hospital count as not recorded at one: the share is a lower limit where the
 * source leaves the hospital out. Deaths without a facility have a row of their own.
 *
 * @returns one summary a dataset, or a refusal for a dataset that does not record hospitals
 * @example
 * import { isRefusal, openArchive, transferSummary } from "sijill";
 * const archive = await openArchive("data/vdc");
 * const [summary] = await transferSummary(archive);
 * console.log(isRefusal(summary)); // → true
 * await archive.close();
 */
export function transferSummary(archive: Archive): Promise<readonly (TransferSummary | Refusal)[]> {
  return askedBy("transferSummary", {}, () => answer(archive));
}

async function answer(archive: Archive): Promise<readonly (TransferSummary | Refusal)[]> {
  const { transfers: words } = selectWording(archive.language);
  const summaries: (TransferSummary | Refusal)[] = [];
  for (const dataset of archive.datasets) {
    const { columns, id, title } = dataset.descriptor;
    if (columns.facility === undefined || columns.hospital === undefined) {
      summaries.push({
        kind: "refusal",
        code: "SIJILL_NO_TRANSFERS",
        question: fillTemplate(words.question, { title }),
        reasons: [columns.facility === undefined ? words.noFacility : words.noHospital],
        wouldNeed: words.need,
      });
      continue;
    }
    summaries.push(summarise(archive, dataset, await archive.cells(id, ["facility", "hospital"])));
  }
  return summaries;
}

function summarise(archive: Archive, dataset: ArchiveDataset, cells: readonly DeathCell[]): TransferSummary {
  const { id, title, unit, nature } = dataset.descriptor;
  const { transfers: words, figures } = selectWording(archive.language);
  const named = (template: string, facility: string) =>
    fillTemplate(template, { facility: facilityName(archive, facility), title });
  const pairs = new Map<string, { facility: string; hospital: string; deaths: number }>();
  for (const { values, count } of cells) {
    const [facility = "unknown", hospital = "unknown"] = [values.facility, values.hospital];
    const key = JSON.stringify([facility, hospital]);
    pairs.set(key, { facility, hospital, deaths: (pairs.get(key)?.deaths ?? 0) + count });
  }
  const flows = [...pairs.values()].sort(
    (a, b) => b.deaths - a.deaths || compare(a.facility, b.facility) || compare(a.hospital, b.hospital),
  );
  const inputs = archive.inputRefs(id);
  const facilities = [...new Set(flows.map(({ facility }) => facility))].sort(compare);
  const sharesId = `${id}-hospital-shares`;
  const hospitals = [...new Set(flows.map(({ hospital }) => hospital))].filter((name) => !missing.has(name));
  const atHospitals = { where: { hospital: hospitals.sort(compare) } };
  const shares = facilities.map((facility): Proportion => {
    const own = flows.filter((flow) => flow.facility === facility);
    const all = own.reduce((sum, { deaths }) => sum + deaths, 0);
    const atHospital = own.reduce((sum, flow) => sum + (missing.has(flow.hospital) ? 0 : flow.deaths), 0);
    const { lower, upper, level } = proportionInterval(atHospital, all, { method: "wilson" });
    return {
      id: `${id}.hospital-share.${facility}`,
      kind: "proportion",
      label: named(words.label, facility),
      value: all === 0 ? 0 : atHospital / all,
      numerator: atHospital,
      denominator: all,
      base: named(words.base, facility),
      period: dataset.coverage,
      interval: { lower, upper, level, method: "Wilson" },
      method: {
        name: "share of records with a recorded hospital",
        reference: "Wilson 1927, JASA 22, 209–212",
      },
      inputs,
      nature,
      lineage: { kind: "derived", from: [sharesId] },
    };
  });
  const base = {
    unit,
    nature,
    inputs,
    ...computed(notesFor(archive, [id])),
    method: { name: "count of records" },
  };
  return {
    kind: "transfers",
    dataset: id,
    shares,
    byFacility: {
      ...base,
      id: sharesId,
      title: fillTemplate(words.sharesTitle, { title }),
      columns: [
        place("facility", figures.id, "facility"),
        nameOf("facilityEn", words.facilityName, "facility", "en"),
        {
          ...nameOf("facilityAr", words.facilityArabicName, "facility", "ar"),
          missing: figures.noArabicName,
        },
        count("deaths", figures.deaths),
        { ...count("atHospital", words.atHospital), selection: atHospitals },
        { ...share("share", words.share), quotient: { numerator: "atHospital", denominator: "deaths" } },
        share("lower", words.lower),
        share("upper", words.upper),
      ],
      rows: shares.map((share, at) => ({
        facility: facilities[at] ?? "",
        facilityEn: facilityNames(archive, facilities[at] ?? "").en,
        facilityAr: facilityNames(archive, facilities[at] ?? "").ar,
        deaths: share.denominator,
        atHospital: share.numerator,
        share: share.value,
        lower: share.interval?.lower ?? null,
        upper: share.interval?.upper ?? null,
      })),
    },
    flows: {
      ...base,
      id: `${id}-transfers`,
      title: fillTemplate(words.flowsTitle, { title }),
      columns: [
        place("from", figures.id, "facility"),
        nameOf("fromLabel", words.facilityName, "from", "en"),
        { ...nameOf("fromLabelAr", words.facilityArabicName, "from", "ar"), missing: figures.noArabicName },
        place("to", words.hospital, "hospital"),
        nameOf("toLabel", words.hospitalName, "to", "en"),
        { ...nameOf("toLabelAr", words.hospitalArabicName, "to", "ar"), missing: figures.noArabicName },
        count("count", figures.deaths),
      ],
      rows: flows.map(({ facility, hospital, deaths }) => ({
        from: facility,
        fromLabel: facilityNames(archive, facility).en,
        fromLabelAr: facilityNames(archive, facility).ar,
        to: hospital,
        toLabel: missing.has(hospital) ? english.noHospitalRecorded : facilityNames(archive, hospital).en,
        toLabelAr: missing.has(hospital) ? arabic.noHospitalRecorded : facilityNames(archive, hospital).ar,
        count: deaths,
      })),
    },
  };
}

const place = (name: string, label: string, meaning: "facility" | "hospital"): Column => ({
  name,
  label,
  type: "text",
  role: "dimension",
  meaning,
});

const nameOf = (name: string, label: string, labelOf: string, labelLanguage: "en" | "ar"): Column => ({
  name,
  label,
  type: "text",
  role: "dimension",
  meaning: "description",
  labelOf,
  labelLanguage,
});

const count = (name: string, label: string): Column => ({
  name,
  label,
  type: "integer",
  role: "measure",
  meaning: "count",
});

const share = (name: string, label: string): Column => ({
  name,
  label,
  type: "number",
  role: "measure",
  meaning: "derived",
  decimals: 3,
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
