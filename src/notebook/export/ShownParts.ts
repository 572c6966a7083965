import type { Chart } from "../../charts/index.ts";
import type { InputRef, Quantity, Table } from "../../quantities/index.ts";
import type { ShownPart } from "../display/Shown.ts";

/** What the cells of a notebook showed, by names of their own; each figure says from which cell it is. */
export class ShownParts {
  readonly quantities: Quantity[] = [];
  readonly tables: Table[] = [];
  readonly figures: Chart[] = [];
  readonly #known = new Map<string, string>();

  /** The directive that prints a part, or null for what is prose. */
  place(part: ShownPart, source: InputRef, cell: number): string | null {
    switch (part.kind) {
      case "quantity": {
        // The source of a citation is not in the notebook; method and inputs are.
        const { citation: _, ...quantity } = part.value;
        const own = this.#named("quantity", withSource(quantity as Quantity, source), cell);
        this.quantities.push(own);
        return `:q[${own.id}]{form=sentence}`;
      }
      case "table": {
        const own = this.#named("table", withSource(part.value, source), cell);
        this.tables.push(own);
        return `::table{#${own.id}}`;
      }
      case "chart": {
        const table = this.#named("table", withSource(part.value.table, source), cell);
        const own = this.#named("figure", { ...part.value, table }, cell);
        this.figures.push(own);
        return `::figure{#${own.id}}`;
      }
      case "refusal":
        return null;
    }
  }

  /** The same name for the same thing; another one where two cells show different things under one name. */
  #named<Part extends { readonly id: string }>(kind: string, part: Part, cell: number): Part {
    const content = JSON.stringify(part);
    const key = `${kind} ${part.id}`;
    const known = this.#known.get(key);
    if (known === undefined || known === content) {
      this.#known.set(key, content);
      return part;
    }
    return this.#named(kind, { ...part, id: `${part.id}-cell-${cell}` }, cell);
  }
}

/** A figure that came through a notebook rests on the notebook as well. */
function withSource<Part extends { readonly inputs: readonly InputRef[] }>(
  part: Part,
  source: InputRef,
): Part {
  return { ...part, inputs: [...part.inputs, source] };
}
