import { type Disclosure, isDisclosed, verifyDisclosure } from "../proof/index.ts";
import { leavesOf, type ProvedLedger } from "./leavesOf.ts";

/** What the proof of a redacted version shows, and where it fails. */
export interface ProofFindings {
  /** True when everything the version says belongs to the sealed one. */
  readonly isPart: boolean;
  /** Root of the tree: the same for the sealed version and every redacted one. */
  readonly root: string;
  readonly disclosed: number;
  readonly withheld: number;
  /** What the version says and the sealed one does not: altered or invented, by name. */
  readonly foreign: readonly string[];
  /** What the proof shows and the version leaves out. */
  readonly missing: readonly string[];
  /** Leaves of the proof itself that are not what was committed to. */
  readonly broken: readonly string[];
}

/**
 * Checks that a redacted version is part of a sealed one: every passage, quantity, cell, table, figure and finding of its
 * ledger must be shown in the proof with these very words, and the proof must give its root.
 */
export function checkProof(
  ledger: ProvedLedger & {
    readonly numbers: readonly {
      readonly text: string;
      readonly quantity: string;
      readonly where: { readonly file: string };
    }[];
  },
  disclosure: Disclosure,
): ProofFindings {
  const found = verifyDisclosure(disclosure);
  const shown = new Map(disclosure.leaves.filter(isDisclosed).map(({ id, text }) => [id, text]));
  const said = new Map(leavesOf(ledger).map(({ id, text }) => [id, text]));
  const texts = new Map<string, string>();
  for (const { file, text } of ledger.passages) texts.set(file, `${texts.get(file) ?? ""}\n${text}`);
  const foreign = [
    ...[...said].filter(([id, text]) => shown.get(id) !== text).map(([id]) => id),
    // A number of the prose stands in a passage, and its quantity in the ledger: both are shown, or it is not proved.
    ...ledger.numbers
      .filter(
        ({ text, quantity, where }) =>
          !shown.has(`quantity/${quantity}`) || texts.get(where.file)?.includes(text) !== true,
      )
      .map(({ text, quantity }) => `number "${text}" (${quantity})`),
  ];
  const missing = [...shown.keys()].filter((id) => !said.has(id));
  const broken = [
    ...found.altered,
    ...found.misplaced,
    ...(found.computedRoot === found.root ? [] : ["root"]),
  ];
  return {
    isPart: [foreign, missing, broken].every((list) => list.length === 0),
    root: disclosure.root,
    disclosed: found.disclosed,
    withheld: found.withheld,
    foreign,
    missing,
    broken,
  };
}
