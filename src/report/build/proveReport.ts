import { plainText } from "../document/index.ts";
import { buildLedger, describeExhibits, nameThings } from "../ledger/index.ts";
import {
  COMMITMENT_FILE,
  discloseLedger,
  PROOF_FILE,
  sealLedger,
  writeCommitment,
} from "../redaction/index.ts";
import { stableJson } from "../stableJson.ts";
import type { ComposeOptions, ProofFile } from "./composeReport.ts";

type Prove = NonNullable<ComposeOptions["prove"]>;

/** The commitment of a sealed build to everything its ledger says. */
export function commit(secret: Uint8Array): Prove {
  return (ledger, versions): ProofFile => ({
    path: COMMITMENT_FILE,
    content: writeCommitment(sealLedger(ledger, aboutOf(versions), secret)),
  });
}

/** The proof of a redacted version: the tree of the whole, of which it shows what it says. */
export function disclose(secret: Uint8Array): Prove {
  return (ledger, versions, plan): ProofFile => {
    const [first] = versions;
    if (first === undefined || plan === null) throw new TypeError("A redacted version has a whole.");
    const names = Object.fromEntries(versions.map(({ language, index }) => [language, nameThings(index)]));
    const documents = versions.map(({ document }) => document);
    const exhibits = versions.flatMap(({ language, index, suffix }) =>
      describeExhibits(index, language, suffix),
    );
    const whole = buildLedger(documents, first.index, {
      ...first,
      names,
      exhibits,
      redactions: ledger.redactions,
    });
    const sealed = sealLedger(whole, aboutOf(versions), secret);
    return { path: PROOF_FILE, content: stableJson(discloseLedger(sealed, ledger, plan)) };
  };
}

function aboutOf([first]: Parameters<Prove>[1]): { readonly title: string; readonly version: string } {
  if (first === undefined) throw new TypeError("A report has at least one text.");
  const { title, frontMatter } = first.document;
  return { title: plainText(title), version: frontMatter.version };
}
