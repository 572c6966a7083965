/** Nodes and weights of the rule for means over a standard normal, exact for polynomials of degree 2n − 1, by Newton's method. */
export function gaussHermite(n: number): {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
} {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let at = 0; at < n; at++) {
    // From below: the bound of the largest root, then the last root moved on by their spacing there.
    let x = at === 0 ? -Math.sqrt(4 * n + 2) : (nodes[at - 1] as number) + 1e-6;
    let slope = 1;
    for (let step = 0; step < 500; step++) {
      let [previous, value] = [0, 1];
      for (let k = 0; k < n; k++)
        [previous, value] = [value, (x * value - Math.sqrt(k) * previous) / Math.sqrt(k + 1)];
      slope = Math.sqrt(n) * previous;
      // Roots that are known are divided out, so that the next is found.
      const pull = nodes.reduce((sum, root) => sum + 1 / (x - root), 0);
      const move = value / (slope - value * pull);
      x -= move;
      if (Math.abs(move) < 1e-15 * Math.max(1, Math.abs(x))) break;
    }
    nodes.push(x);
    weights.push(n / (slope * slope));
  }
  return { nodes, weights };
}
