import type { Chart } from "../../charts/index.ts";
import type { InputRef, Quantity, Table } from "../../quantities/index.ts";
import type { ShownPart } from "../display/Shown.ts";

/** What the cells of a notebook showed, by names of their own; each figure says from which cell it is. */
export class ShownParts {
  readonly quantities: Quantity[] = [];
  readonly tables: Table[] = [];
  readonly figures: Chart[] = [];
  /** Keys of citations whose source is not at hand: the number stands without them. */
  readonly uncited = new Set<string>();
  readonly #citable: ReadonlySet<string>;
  readonly #known = new Map<string, string>();

  /** @param citable keys of the sources that are at hand */
  constructor(citable: ReadonlySet<string>) {
    this.#citable = citable;
  }

  /** The directive that prints a part, or null for what is prose. */
  place(part: ShownPart, source: InputRef, cell: number): string | null {
    switch (part.kind) {
      case "quantity": {
        const { citation, ...quantity } = part.value;
        const isCited = citation !== undefined && this.#citable.has(citation);
        if (citation !== undefined && !isCited) this.uncited.add(citation);
        const kept = (isCited ? part.value : quantity) as Quantity;
        const own = this.#named("quantity", withSource(kept, source), cell);
        this.quantities.push(own);
        return `:q[${own.id}]{form=sentence}${isCited ? ` :cite[${citation}]` : ""}`;
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
