import { type Archive, type ArchiveDataset, askedBy } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import { type Count, fillTemplate } from "../../quantities/index.ts";
import { boundWindow } from "../counting/boundCounts.ts";
import { dayNumber, nextDay, requireSpan } from "../periods/days.ts";
import { daysWithin, spokenSpans } from "../periods/spokenSpans.ts";
import { selectCustody } from "../wording/index.ts";
import { datasetRefusals } from "./refusals.ts";

export interface DeathsWithinOptions {
  readonly from: string;
  readonly to: string;
  /**
   * Facilities whose deaths are meant, as the records have them (ids of the vocabulary, or as written); "all" when every
   * death of the dataset is one of the places in question.
   */
  readonly facilities: readonly string[] | "all";
  /** Default the id of the dataset with ".deaths". */
  readonly id?: string;
}

/** Values of a facility that leave open which it was. */
const unnamed = new Set(["unknown", "not-recorded"]);

/**
 * Deaths of a dataset in a window and in some facilities, as the numerator of a rate: those that certainly belong, with
 * those that possibly do as upper bound (partial dates, no date, facility unknown or ambiguous).
 *
 * @returns a refusal where the dataset is silent about some day of the window, where its dates are not those of deaths,
 *   and where facilities are asked for that it does not record
 * @throws SIJILL_DATASET_UNKNOWN, SIJILL_DATE_INVALID, SIJILL_DATE_REVERSED
 * @example
 * import { deathsWithin, isRefusal, openArchive } from "sijill";
 * const archive = await openArchive("data/vdc");
 * const deaths = await deathsWithin(archive, "vdc", { from: "2014-01-01", to: "2014-12-31", facilities: "all" });
 * console.log(isRefusal(deaths) || deaths.value); // → 1906
 * await archive.close();
 */
export function deathsWithin(
  archive: Archive,
  dataset: string,
  options: DeathsWithinOptions,
): Promise<Count | Refusal> {
  return askedBy("deathsWithin", { dataset, options }, () => answer(archive, dataset, options));
}

async function answer(
  archive: Archive,
  dataset: string,
  options: DeathsWithinOptions,
): Promise<Count | Refusal> {
  const { from, to, facilities } = options;
  requireSpan("options", from, to);
  const opened = archive.dataset(dataset);
  const refusal = await refuseDataset(archive, opened, options);
  if (refusal !== null) return refusal;
  const { descriptor } = opened;
  const asked = facilities === "all" ? [] : (["facility"] as const);
  const cells = await archive.cellsByPeriod(dataset, [from, nextDay(to)], asked);
  const open = facilities === "all" ? new Set<string>() : await ambiguousAmong(archive, dataset, facilities);
  const belongs = (facility: string | undefined): "yes" | "perhaps" | "no" => {
    if (facilities === "all" || (facility !== undefined && facilities.includes(facility))) return "yes";
    return facility === undefined || unnamed.has(facility) || open.has(facility) ? "perhaps" : "no";
  };
  const sure = cells.filter(({ values }) => belongs(values.facility) === "yes");
  const perhaps = cells.filter(({ values }) => belongs(values.facility) === "perhaps");
  const inWindow = boundWindow(sure, 0, 0, null);
  const undated = [...sure, ...perhaps].reduce((sum, cell) => sum + (cell.undated ? cell.upper : 0), 0);
  const possible = inWindow.possible + boundWindow(perhaps, 0, 0, null).possible + undated;
  const words = selectCustody(archive.language).rates;
  const places = facilities === "all" ? "all" : facilities.join(", ");
  return {
    kind: "count",
    id: options.id ?? `${dataset}.deaths`,
    label: fillTemplate(words.deathsIn, { title: descriptor.title }),
    value: inWindow.certain,
    unit: descriptor.unit,
    period: { from, to },
    ...(possible === inWindow.certain
      ? {}
      : {
          bounds: {
            lower: inWindow.certain,
            upper: possible,
            reason: words.undecided,
          },
        }),
    method: {
      name: "count of records that certainly belong to the window and the facilities",
      settings: { facilities: places, certain: inWindow.certain, possible },
    },
    inputs: archive.inputRefs(dataset, `dated ${from} to ${to}, facility: ${places}`),
    nature: descriptor.nature,
    lineage: {
      kind: "count",
      measure: "certain",
      selection: {
        dataset,
        where: facilities === "all" ? {} : { facility: [...facilities] },
        period: { from, to },
      },
    },
  };
}

async function refuseDataset(
  archive: Archive,
  dataset: ArchiveDataset,
  { from, to, facilities }: DeathsWithinOptions,
): Promise<Refusal | null> {
  const { descriptor } = dataset;
  const refusals = datasetRefusals(archive.language, descriptor.title);
  if (descriptor.dateMeaning !== "died") return refusals.notDied(descriptor.dateMeaning);
  if (facilities !== "all" && descriptor.columns.facility === undefined) return refusals.noFacility();
  const spans = spokenSpans(
    dataset,
    descriptor.kind === "records" ? [] : await archive.cells(descriptor.id, []),
  );
  const days = dayNumber(to) - dayNumber(from) + 1;
  return daysWithin(spans, dayNumber(from), dayNumber(to)) === days
    ? null
    : refusals.silent({ from, to }, dataset.covered);
}

/** Names in the records that can mean one of the facilities among others. */
async function ambiguousAmong(
  archive: Archive,
  dataset: string,
  facilities: readonly string[],
): Promise<ReadonlySet<string>> {
  const unresolved = await archive.unresolved(dataset);
  return new Set(
    unresolved
      .filter(
        ({ field, candidates }) => field === "facility" && candidates.some((id) => facilities.includes(id)),
      )
      .map(({ value }) => value.trim()),
  );
}
