/** Groups of records held together by links: for each record the smallest number in its group. */
export function connectedComponents(
  records: number,
  left: ArrayLike<number>,
  right: ArrayLike<number>,
): Int32Array {
  const parent = Int32Array.from({ length: records }, (_, at) => at);
  const root = (start: number): number => {
    let at = start;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (let at = 0; at < left.length; at++) {
    const a = root(left[at] as number);
    const b = root(right[at] as number);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  return parent.map((_, at) => root(at));
}
