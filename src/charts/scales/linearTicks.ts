/**
 * Whole-number ticks from zero to at most `maximum`, at most `target` above zero, at the smallest step of 1, 2 or 5
 * times a power of ten that keeps to it. Computed here and written into the specification, so that the axis a reader sees is the axis that was tested.
 */
export function linearTicks(maximum: number, target: number): readonly number[] {
  if (maximum < 1) return [0];
  let power = 1;
  while (Math.floor(maximum / (power * 10)) > target) power *= 10;
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((size) => Math.floor(maximum / size) <= target) ??
    power * 10;
  // With one tick to spend, steps of 1, 2 and 5 can jump over the maximum: then the largest below it is the tick.
  if (step > maximum)
    return [0, Math.max(...[1, 2, 5].map((factor) => factor * power).filter((size) => size <= maximum))];
  const ticks: number[] = [];
  for (let tick = 0; tick <= maximum; tick += step) ticks.push(tick);
  return ticks;
}
