/** Where a continuous function crosses 0 between two points at which its signs differ, by secants with halved ends (Illinois). */
export function findRoot(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  for (let i = 0; i < 200 && Math.abs(b - a) > 1e-9 * (1 + Math.abs(b)); i++) {
    const guess = Number.isFinite(fa) && Number.isFinite(fb) ? (a * fb - b * fa) / (fb - fa) : (a + b) / 2;
    const x = guess > Math.min(a, b) && guess < Math.max(a, b) ? guess : (a + b) / 2;
    const fx = f(x);
    if (fx === 0) return x;
    if (fx > 0 === fb > 0) [b, fb, fa] = [x, fx, fa / 2];
    else [a, fa, b, fb] = [b, fb, x, fx];
  }
  return b;
}
