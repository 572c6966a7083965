import { SijillError } from "../../../errors/index.ts";
import type { Language, Quantity, Table } from "../../../quantities/index.ts";
import { openSolver } from "../../../statistics/index.ts";
import type { ReportAnalysis } from "../../analysis/index.ts";
import { sha256 } from "../../sha256.ts";
import {
  areFacts,
  datasetOf,
  dependentMeanings,
  type Fact,
  factsOfLedger,
  factsOfQuantity,
  factsOfTable,
  figureMeanings,
  isCounted,
} from "../facts/index.ts";
import { readHierarchies } from "../hierarchies/readHierarchies.ts";
import { messages } from "../messages.ts";
import type { Policy, ResolvedProfile } from "../policy/index.ts";
import type { Profile } from "../profiles/index.ts";
import { drawnFrom } from "../release/drawnFrom.ts";
import { withheldTable } from "../release/releaseTable.ts";
import type { CellPlan, DisclosurePlan, FigurePlan, TablePlan } from "./DisclosurePlan.ts";
import { decideCells, type PlaceDecision, placeKey } from "./decideCells.ts";
import { joinEarlier } from "./joinEarlier.ts";
import { isAllowed, planQuantities } from "./planQuantities.ts";
import { declaredTables, type LevelledTable, levelTables, placeIn, showsEverything } from "./planTables.ts";
import { type Protection, protectionOf } from "./protection.ts";

/** An earlier version that the same audience may have: its ledger, as JSON reads it. */
export interface EarlierRelease {
  readonly title: string;
  readonly file: string;
  readonly ledger: unknown;
}

export interface PlanDisclosureOptions {
  readonly profile: ResolvedProfile;
  readonly policy: Policy;
  readonly earlier: readonly EarlierRelease[];
  readonly language: Language;
}

/**
 * Plans a version of an analysis for one audience: coarsens tables first, withholds small counts and what would give
 * them away last, proves that nothing withheld can be computed from what is shown together with earlier releases, and
 * follows what is withheld into every figure that was made from it. The order of rows changes nothing.
 *
 * @throws SIJILL_DISCLOSURE_… : nothing is released that was not proved
 */
export async function planDisclosure(
  analysis: ReportAnalysis,
  { profile, policy, earlier, language }: PlanDisclosureOptions,
): Promise<DisclosurePlan> {
  const { rules } = profile;
  const protection = protectionOf(analysis);
  const hierarchies = readHierarchies(policy);
  const versionOf = versionsOf(analysis, protection);
  const tables = declaredTables(analysis, policy);
  const levelled = levelTables(tables, analysis.figures, {
    rules,
    policy,
    protection,
    hierarchies,
    language,
    versionOf,
  });

  const facts: Fact[] = [];
  for (const [id, one] of levelled) {
    if (one.kind === "withheld" || rules.smallNumbers === null) continue;
    const found = factsOfTable(one.chosen.table, { hierarchies, versionOf, placeOf: placeIn(id) });
    if (areFacts(found)) facts.push(...found);
  }
  for (const quantity of analysis.quantities) {
    const isOpen = policy.quantities?.[quantity.id] === undefined && protection.isProtected(quantity);
    if (!isOpen || !isCounted(quantity) || !isAllowed(quantity.lineage.selection, rules)) continue;
    const place = { kind: "quantity", id: quantity.id } as const;
    facts.push(...factsOfQuantity(quantity, { hierarchies, versionOf, place }));
  }
  const before = earlier.flatMap(({ title, file, ledger }) => {
    const said = factsOfLedger(ledger, { title, hierarchies, versionOf });
    if (said === null)
      throw new SijillError(
        messages.ledgerUnusable(title, file, "it does not say what its tables are about"),
      );
    return joinEarlier(facts, said);
  });

  const decided =
    rules.smallNumbers === null || facts.length === 0
      ? null
      : decideCells([...facts, ...before], {
          hierarchies,
          rules: rules.smallNumbers,
          solver: await openSolver(),
          earlierIsAccepted: policy.alreadyKnown !== undefined,
        });
  const withheldAt = decided?.withheld ?? new Map<string, PlaceDecision>();
  const datasetsWithheld = datasetsOf(facts, withheldAt);

  const tablePlans = [...levelled].map(([id, one]) => planTable(id, one, withheldAt, datasetsWithheld));
  const wholeTables = new Set(
    tablePlans
      .filter(
        ({ state, cells, levels }) =>
          state === "shown" && cells.length === 0 && Object.keys(levels).length === 0,
      )
      .map(({ id }) => id),
  );
  const quantities = planQuantities(analysis.quantities, {
    rules,
    isProtected: (quantity: Quantity) => protection.isProtected(quantity),
    isWithheldByPolicy: (id) => policy.quantities?.[id] !== undefined,
    withheldCount: (id) => withheldAt.get(placeKey({ kind: "quantity", id })) ?? null,
    isShownWhole: (id) => (tables.has(id) ? wholeTables.has(id) || !levelled.has(id) : null),
  });

  return {
    profile: profile.name,
    rules,
    loosened: profile.loosened,
    reason: profile.reason,
    protectedDatasets: [...protection.datasets].sort(),
    tables: tablePlans,
    quantities: [...quantities.values()],
    figures: analysis.figures.map((figure) => planFigure(figure, rules, levelled, tablePlans)),
    audit: decided?.audit ?? null,
  };
}

/** Hash over the files of each protected dataset, as the figures name them. */
function versionsOf(analysis: ReportAnalysis, { datasets }: Protection): (dataset: string) => string | null {
  const files = new Map<string, Set<string>>();
  for (const { inputs } of [
    ...analysis.quantities,
    ...analysis.tables,
    ...analysis.figures.map(({ table }) => table),
  ])
    for (const { dataset, file, sha256: hash } of inputs)
      files.set(dataset, (files.get(dataset) ?? new Set()).add(`${file} ${hash}`));
  return (dataset) =>
    datasets.has(dataset) ? sha256([...(files.get(dataset) ?? [])].sort().join("\n")) : null;
}

function datasetsOf(
  facts: readonly Fact[],
  withheldAt: ReadonlyMap<string, PlaceDecision>,
): ReadonlySet<string> {
  return new Set(facts.filter(({ place }) => withheldAt.has(placeKey(place))).map(({ dataset }) => dataset));
}

function planTable(
  id: string,
  levelled: LevelledTable,
  withheldAt: ReadonlyMap<string, PlaceDecision>,
  datasetsWithheld: ReadonlySet<string>,
): TablePlan {
  const before = levelled.table.rows.length;
  if (levelled.kind === "withheld")
    return {
      id,
      state: "withheld",
      why: levelled.why,
      levels: {},
      loss: 0,
      rows: { before, after: 0 },
      figures: 0,
      small: 0,
      cells: [],
    };
  const { chosen } = levelled;
  return {
    id,
    state: "shown",
    why: null,
    levels: chosen.levels,
    loss: chosen.loss,
    rows: { before, after: chosen.table.rows.length },
    figures: chosen.cells,
    small: chosen.small,
    cells: planCells(chosen.table, withheldAt, datasetsWithheld),
  };
}

/** The cells of a table that are withheld: by decision, and those computed from them. */
function planCells(
  table: Table,
  withheldAt: ReadonlyMap<string, PlaceDecision>,
  datasetsWithheld: ReadonlySet<string>,
): readonly CellPlan[] {
  return table.rows.flatMap((row, index): readonly CellPlan[] => {
    const own = table.columns.flatMap((column): readonly CellPlan[] => {
      if (!figureMeanings.includes(column.meaning ?? "")) return [];
      const decision = withheldAt.get(placeKey(placeIn(table.id)(index, column.name)));
      return decision === undefined ? [] : [{ row: index, column: column.name, why: decision.why }];
    });
    const estimatesGo = datasetsWithheld.has(datasetOf(table, row) ?? "");
    const following = table.columns.flatMap((column): readonly CellPlan[] => {
      if (!dependentMeanings.includes(column.meaning ?? "") || row[column.name] === null) return [];
      const goes = column.meaning === "estimate" ? estimatesGo : own.length > 0;
      return goes ? [{ row: index, column: column.name, why: "follows" }] : [];
    });
    return [...own, ...following];
  });
}

function planFigure(
  figure: ReportAnalysis["figures"][number],
  rules: Profile,
  levelled: ReadonlyMap<string, LevelledTable>,
  plans: readonly TablePlan[],
): FigurePlan {
  const { id, table } = figure;
  const one = levelled.get(table.id);
  const plan = plans.find((each) => each.id === table.id);
  if (one === undefined || plan === undefined) return { id, state: "kept", why: null };
  if (one.kind === "withheld") return { id, state: "withheld", why: "table" };
  if (showsEverything(rules)) return { id, state: "kept", why: null };
  const released = withheldTable(one.chosen.table, plan.cells);
  if (drawnFrom(figure, released) === null) return { id, state: "withheld", why: "not-drawable" };
  return { id, state: "redrawn", why: null };
}
