/** One step of an alignment: a pair of equal elements, or elements that one side has and the other has not. */
export interface Alignment<Element> {
  readonly was: Element | null;
  readonly is: Element | null;
}

/**
 * Aligns two sequences by a longest common subsequence (Wagner and Fischer 1974): equal elements are paired, and
 * between them the unequal ones are paired in their order, as far as `alike` allows.
 */
export function alignSequences<Element>(
  was: readonly Element[],
  is: readonly Element[],
  equal: (a: Element, b: Element) => boolean,
  alike: (a: Element, b: Element) => boolean,
): readonly Alignment<Element>[] {
  const lengths = commonLengths(was, is, equal);
  const steps: Alignment<Element>[] = [];
  let removed: Element[] = [];
  let added: Element[] = [];
  const flush = (): void => {
    steps.push(...pairInOrder(removed, added, alike));
    removed = [];
    added = [];
  };
  let i = 0;
  let j = 0;
  while (i < was.length || j < is.length) {
    const [a, b] = [was[i], is[j]];
    if (a !== undefined && b !== undefined && equal(a, b)) {
      flush();
      steps.push({ was: a, is: b });
      i++;
      j++;
    } else if (b === undefined || (a !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      if (a !== undefined) removed.push(a);
      i++;
    } else {
      added.push(b);
      j++;
    }
  }
  flush();
  return steps;
}

/** Lengths of the longest common subsequences of all pairs of remainders. */
function commonLengths<Element>(
  was: readonly Element[],
  is: readonly Element[],
  equal: (a: Element, b: Element) => boolean,
): readonly Uint32Array[] {
  const lengths = Array.from({ length: was.length + 1 }, () => new Uint32Array(is.length + 1));
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = is.length - 1; j >= 0; j--) {
      const row = lengths[i] as Uint32Array;
      row[j] = equal(was[i] as Element, is[j] as Element)
        ? at(lengths, i + 1, j + 1) + 1
        : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  return lengths;
}

const at = (lengths: readonly Uint32Array[], i: number, j: number): number => lengths[i]?.[j] ?? 0;

function pairInOrder<Element>(
  removed: readonly Element[],
  added: readonly Element[],
  alike: (a: Element, b: Element) => boolean,
): readonly Alignment<Element>[] {
  const steps: Alignment<Element>[] = [];
  const rest = [...added];
  for (const was of removed) {
    const found = rest.findIndex((is) => alike(was, is));
    if (found < 0) steps.push({ was, is: null });
    else {
      steps.push(...rest.splice(0, found).map((is) => ({ was: null, is })));
      steps.push({ was, is: rest.shift() ?? null });
    }
  }
  return [...steps, ...rest.map((is) => ({ was: null, is }))];
}
