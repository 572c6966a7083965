import type { Problem } from "../../../errors/index.ts";
import type { Quantity } from "../../../quantities/index.ts";
import type { ReportDocument } from "../../document/index.ts";
import { messages } from "../messages.ts";

/**
 * Every assumption of a printed estimate of a population that stands in no printed table. No overlap of lists can test them,
 * so a court must be able to read each one, and what its author found out about it, beside the number. An assumption stands
 * in a table when a cell says it word for word, as in the table that `assumptionTable` makes.
 *
 * @param printed the quantities that the text binds
 */
export function checkAssumptions(
  { body, file }: Pick<ReportDocument, "body" | "file">,
  printed: readonly Quantity[],
): readonly Problem[] {
  const said = new Set(
    body.flatMap((block) =>
      block.type === "dataTable" ? block.table.rows.flatMap((row) => Object.values(row)) : [],
    ),
  );
  return printed.flatMap((quantity) => {
    if (quantity.kind !== "population-estimate") return [];
    const unsaid = quantity.assumptions.filter((assumption) => !said.has(assumption));
    return unsaid.length === 0 ? [] : [messages.assumptionsUnsaid({ file }, quantity.id, unsaid)];
  });
}
