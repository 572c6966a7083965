import { type Chart, withheldChart } from "../../../charts/index.ts";
import { type Problem, SijillError } from "../../../errors/index.ts";
import type { Language, Quantity, Table } from "../../../quantities/index.ts";
import type { AnalysisInput, ReportAnalysis } from "../../analysis/index.ts";
import type { ReleasedReport } from "../DisclosureControl.ts";
import { readHierarchies } from "../hierarchies/readHierarchies.ts";
import { messages } from "../messages.ts";
import type { DisclosurePlan, TablePlan } from "../plan/DisclosurePlan.ts";
import { declaredTables } from "../plan/planTables.ts";
import type { Policy } from "../policy/index.ts";
import { selectDisclosureWording } from "../wording/index.ts";
import { findWithheldNumerals } from "./findWithheldNumerals.ts";
import { releaseNotes } from "./releaseNotes.ts";
import { releaseQuality } from "./releaseQuality.ts";
import { releaseQuantity } from "./releaseQuantity.ts";
import { releaseTable } from "./releaseTable.ts";

export interface ApplyPlanOptions {
  readonly policy: Policy;
  readonly language: Language;
  /** Pseudonym of a record; null where there is no secret. */
  readonly pseudonymOf: ((record: string) => string) | null;
}

/**
 * The analysis as a version shows it: everything behind it, in whatever format, is made from what is returned here and
 * from nothing else. A plan is made in one language and applied in all, so that all withhold the same.
 *
 * @throws SIJILL_DISCLOSURE_LANGUAGES_DIFFER, SIJILL_DISCLOSURE_SECRET_MISSING, SIJILL_DISCLOSURE_TEXT_HOLDS_WITHHELD
 */
export function applyPlan(
  analysis: ReportAnalysis,
  plan: DisclosurePlan,
  { policy, language, pseudonymOf }: ApplyPlanOptions,
): ReleasedReport {
  if (plan.protectedDatasets.length === 0) return { analysis, withheldNumbers: new Set() };
  const { rules } = plan;
  const datasets = new Set(plan.protectedDatasets);
  const isProtectedDataset = (dataset: string) => datasets.has(dataset);
  const hierarchies = readHierarchies(policy);
  const words = selectDisclosureWording(language);
  const options = { rules, language, hierarchies, isProtectedDataset, pseudonymOf, policy };

  const tablePlans = new Map(plan.tables.map((one) => [one.id, one]));
  const declared = declaredTables(analysis, policy);
  const released = new Map<string, Table>();
  for (const [id, table] of declared) {
    const own = tablePlans.get(id);
    if (own === undefined) continue;
    if (own.rows.before !== table.rows.length) fail(messages.languagesDiffer(language, `table "${id}"`));
    if (needsSecret(table, own, rules.records) && pseudonymOf === null) fail(messages.secretMissing());
    released.set(id, releaseTable(table, own, options));
  }
  const tableOf = (table: Table): Table => released.get(table.id) ?? table;

  const counts = new Map(
    analysis.quantities.flatMap(({ id, kind, value }) => (kind === "count" ? [[id, value] as const] : [])),
  );
  const quantityPlans = new Map(plan.quantities.map((one) => [one.id, one]));
  const quantities = analysis.quantities.map((quantity): Quantity => {
    const own = quantityPlans.get(quantity.id);
    if (own === undefined) return fail(messages.languagesDiffer(language, `quantity "${quantity.id}"`));
    return releaseQuantity(quantity, own, { ...options, counts });
  });

  const figurePlans = new Map(plan.figures.map((one) => [one.id, one]));
  const figures = analysis.figures.map((figure): Chart => {
    const own = figurePlans.get(figure.id);
    if (own === undefined) return fail(messages.languagesDiffer(language, `figure "${figure.id}"`));
    const table = tableOf(figure.table);
    if (own.state === "kept") return figure;
    if (own.state === "withheld" || figure.redraw === undefined)
      return withheldChart(figure, table, words.figureWithheld);
    return { ...figure.redraw(table), id: figure.id };
  });

  const version: ReportAnalysis = {
    ...analysis,
    quantities,
    tables: analysis.tables.map(tableOf),
    figures,
    ...(analysis.notes === undefined
      ? {}
      : { notes: releaseNotes(analysis.notes, rules, words.noteWithheld, policy) }),
    ...(analysis.quality === undefined
      ? {}
      : { quality: releaseQuality(analysis.quality, rules, isProtectedDataset) }),
    ...(analysis.inputs === undefined
      ? {}
      : {
          inputs:
            rules.inputs === "shown" ? analysis.inputs : releaseFiles(analysis.inputs, isProtectedDataset),
        }),
  };
  const withheldNumbers =
    rules.smallNumbers === null ? new Set<number>() : numbersNotIn(version, analysis, declared, tablePlans);
  const problems = findWithheldNumerals(version, withheldNumbers, policy);
  const [first, ...more] = problems;
  if (first !== undefined) throw new SijillError([first, ...more]);
  return { analysis: version, withheldNumbers };
}

function needsSecret(table: Table, plan: TablePlan, records: string): boolean {
  return (
    records === "pseudonyms" &&
    plan.state === "shown" &&
    table.columns.some(({ meaning }) => meaning === "record")
  );
}

/** Of a protected dataset nothing but its name. */
function releaseFiles(
  inputs: readonly AnalysisInput[],
  isProtectedDataset: (dataset: string) => boolean,
): readonly AnalysisInput[] {
  const withheld = [...new Set(inputs.map(({ dataset }) => dataset).filter(isProtectedDataset))];
  return [
    ...inputs.filter(({ dataset }) => !isProtectedDataset(dataset)),
    ...withheld.map((dataset): AnalysisInput => ({ dataset, file: "", path: "", rowLevel: "record" })),
  ];
}

/** Days of a month are in every text; what is larger and withheld should be in none. */
const SMALLEST_TELLING = 32;

/** Figures of the protected tables and quantities that the version no longer holds. */
function numbersNotIn(
  version: ReportAnalysis,
  sealed: ReportAnalysis,
  declared: ReadonlyMap<string, Table>,
  plans: ReadonlyMap<string, TablePlan>,
): ReadonlySet<number> {
  const shown = new Set([...version.tables, ...version.figures.map(({ table }) => table)].flatMap(figuresOf));
  for (const { value } of version.quantities) if (typeof value === "number") shown.add(value);
  const all = [
    ...[...declared.values()].filter(({ id }) => plans.has(id)).flatMap(figuresOf),
    ...sealed.quantities.map(({ value }) => value).filter((value) => typeof value === "number"),
  ];
  return new Set(
    all.filter((value) => Number.isInteger(value) && value >= SMALLEST_TELLING && !shown.has(value)),
  );
}

function figuresOf({ columns, rows }: Table): readonly number[] {
  const measures = columns.filter(({ role }) => role === "measure");
  return rows.flatMap((row) =>
    measures.map(({ name }) => row[name]).filter((cell) => typeof cell === "number"),
  );
}

function fail(problem: Problem): never {
  throw new SijillError(problem);
}
