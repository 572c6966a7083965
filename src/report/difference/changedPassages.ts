import { alignSequences } from "./alignSequences.ts";
import type { ChangedPassage } from "./BuildDifference.ts";
import type { ComparableLedger, ComparablePassage } from "./ComparableBuild.ts";

/** Passages that read otherwise, text by text, in the order of the later version. */
export function changedPassages(
  was: ComparableLedger,
  is: ComparableLedger,
  changed: ReadonlySet<string>,
): readonly ChangedPassage[] {
  const files = [...new Set([...was.passages, ...is.passages].map(({ file }) => file))].sort();
  return files.flatMap((file) => {
    const of = (ledger: ComparableLedger) => ledger.passages.filter((passage) => passage.file === file);
    return alignSequences(of(was), of(is), sameText, sameKind)
      .filter((step) => step.was?.text !== step.is?.text)
      .map(({ was: earlier, is: later }) => ({
        file,
        kind: later?.kind ?? earlier?.kind ?? "",
        paragraph: { was: earlier?.paragraph ?? null, is: later?.paragraph ?? null },
        passage: { was: earlier?.passage ?? null, is: later?.passage ?? null },
        was: earlier?.text ?? null,
        is: later?.text ?? null,
        numbers: [...new Set([...(earlier?.quantities ?? []), ...(later?.quantities ?? [])])]
          .filter((id) => changed.has(id))
          .sort(),
      }));
  });
}

const sameText = (a: ComparablePassage, b: ComparablePassage): boolean =>
  a.kind === b.kind && a.text === b.text;
const sameKind = (a: ComparablePassage, b: ComparablePassage): boolean => a.kind === b.kind;
