import type { Ledger } from "../ledger/index.ts";
import { type Disclosure, discloseLeaves, type SealedLeaves } from "../proof/index.ts";
import { leavesOf, passageLeaf } from "./leavesOf.ts";
import type { RedactionPlan } from "./RedactionPlan.ts";

/** The proof of a redacted version: what its ledger says is shown, everything else withheld with its reason. */
export function discloseLedger(sealed: SealedLeaves, ledger: Ledger, plan: RedactionPlan): Disclosure {
  const shown = new Map(leavesOf(ledger).map(({ id, text }) => [id, text]));
  const passages = new Map(
    ledger.passages
      .filter(({ kind }) => kind === "redacted")
      .map((passage) => [passageLeaf(passage), passage.text]),
  );
  return discloseLeaves(sealed, ({ id, text }) => {
    if (shown.get(id) === text) return null;
    const reason = passages.get(id);
    // Where a passage stood can be seen; what a number was called might say too much.
    return { reason: reason ?? reasonOf(id, plan), hidesId: reason === undefined };
  });
}

function reasonOf(id: string, { quantities, tables, figures }: RedactionPlan): string {
  const parts = id.split("/");
  const [kind = "", name = ""] = parts[0] === "exhibit" ? parts.slice(1) : parts;
  const of = { quantity: quantities, cell: tables, table: tables, figure: figures }[kind];
  return of?.get(name)?.reason ?? "";
}
