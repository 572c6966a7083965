/** A rectangle in pixels, y downwards. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Chooses which labels can be printed: in the given order of importance, each that touches neither an obstacle nor a
 * label chosen before. Returns the indices that were chosen, ascending.
 */
export function placeLabels(
  labels: readonly Rectangle[],
  obstacles: (index: number) => readonly Rectangle[],
): readonly number[] {
  const chosen: number[] = [];
  labels.forEach((label, index) => {
    const touched = [...obstacles(index), ...chosen.flatMap((other) => labels[other] ?? [])];
    if (!touched.some((rectangle) => overlap(label, rectangle))) chosen.push(index);
  });
  return chosen.sort((a, b) => a - b);
}
