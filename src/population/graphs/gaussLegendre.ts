/** Nodes and weights on −1 to 1 of the rule that is exact for polynomials of degree 2n − 1, by Newton's method. */
export function gaussLegendre(n: number): {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
} {
  const rule = Array.from({ length: n }, (_, at) => {
    let x = Math.cos((Math.PI * (at + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      let [previous, value] = [1, x];
      for (let k = 2; k <= n; k++)
        [previous, value] = [value, ((2 * k - 1) * x * value - (k - 1) * previous) / k];
      slope = (n * (x * value - previous)) / (x * x - 1);
      const move = value / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    return { node: x, weight: 2 / ((1 - x * x) * slope * slope) };
  }).reverse();
  return { nodes: rule.map(({ node }) => node), weights: rule.map(({ weight }) => weight) };
}
