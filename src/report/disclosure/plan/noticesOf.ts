import type { Problem } from "../../../errors/index.ts";
import type { ReportAnalysis } from "../../analysis/index.ts";
import { undeclaredColumns } from "../facts/index.ts";
import { messages } from "../messages.ts";
import type { DisclosurePlan } from "./DisclosurePlan.ts";

/** What the author of a version should know: what was withheld for want of words about it, and which rules are looser. */
export function noticesOf(plan: DisclosurePlan, analysis: ReportAnalysis): readonly Problem[] {
  const tables = new Map(
    [...analysis.tables, ...analysis.figures.map(({ table }) => table)].map((table) => [table.id, table]),
  );
  const untraced = plan.quantities.filter(({ why }) => why === "untraced").map(({ id }) => id);
  return [
    ...(plan.loosened.length === 0 ? [] : [messages.rulesLoosened(plan.profile, plan.loosened, plan.reason)]),
    ...plan.tables.flatMap(({ id, why }) => {
      const table = tables.get(id);
      return why === "undeclared" && table !== undefined
        ? [messages.columnUndeclared(id, undeclaredColumns(table))]
        : [];
    }),
    ...plan.figures.flatMap(({ id, why }) =>
      why === "not-drawable" ? [messages.figureNotDrawable(id, tableOf(analysis, id))] : [],
    ),
    ...(untraced.length === 0 ? [] : [messages.quantitiesUntraced(untraced)]),
  ];
}

const tableOf = ({ figures }: ReportAnalysis, id: string): string =>
  figures.find((figure) => figure.id === id)?.table.id ?? "";
