import type { InputRef } from "../../../quantities/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import { type Entity, localId, references } from "./Entity.ts";

/** The run that made everything. */
export const runId = "#build";

/**
 * What the ledger holds in terms of PROV: every quantity, table and figure is an entity, made by the run, derived from
 * the inputs it names. Single cells are rows of the tables' files and of ledger.json.
 *
 * @param idOfInput the entity of an input file
 * @see https://www.w3.org/TR/prov-o/
 */
export function describeLedger(ledger: Ledger, idOfInput: (input: InputRef) => string): readonly Entity[] {
  const derived = (inputs: readonly InputRef[]) => ({
    "prov:wasGeneratedBy": { "@id": runId },
    "prov:wasDerivedFrom": references([...new Set(inputs.map(idOfInput))].sort()),
  });
  return [
    ...ledger.quantities.map(({ id, label, value, method, inputs, nature, ...rest }) => ({
      "@id": localId("quantity", id),
      "@type": ["PropertyValue", "prov:Entity"],
      name: label,
      value,
      unitText: "unit" in rest ? rest.unit : undefined,
      description: `${nature}; method: ${method.name}`,
      ...derived(inputs),
    })),
    ...ledger.tables.map(({ id, title, method, nature, file, inputs }) => ({
      "@id": localId("table", id),
      "@type": ["CreativeWork", "prov:Entity"],
      name: title,
      description: `${nature}; method: ${method.name}`,
      encoding: references([`build/${file}`]),
      ...derived(inputs),
    })),
    ...ledger.figures.map(({ id, title, table, alt }) => ({
      "@id": localId("figure", id),
      "@type": ["CreativeWork", "prov:Entity"],
      name: title,
      description: alt,
      encoding: references([`build/figures/${id}.png`, `build/figures/${id}.svg`]),
      "prov:wasGeneratedBy": { "@id": runId },
      "prov:wasDerivedFrom": { "@id": localId("table", table) },
    })),
  ];
}
