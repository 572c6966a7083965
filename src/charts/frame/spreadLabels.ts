/**
 * Sets labels of given widths side by side in the order given, each as near as it can be to the place it points at
 * (least sum of squared distances, by pooling neighbours that would overlap), inside 0 … `available`.
 *
 * @returns the left edge of each label
 */
export function spreadLabels(
  labels: readonly { readonly width: number; readonly target: number }[],
  gap: number,
  available: number,
): readonly number[] {
  interface Block {
    /** Where the block would like its left edge, averaged over its labels. */
    readonly wish: number;
    readonly count: number;
    readonly width: number;
  }
  const blocks: Block[] = [];
  const clamp = (block: Block): number => Math.max(0, Math.min(block.wish, available - block.width));
  for (const { width, target } of labels) {
    let block: Block = { wish: target - width / 2, count: 1, width };
    for (
      let last = blocks.at(-1);
      last !== undefined && clamp(last) + last.width + gap > clamp(block);
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = {
        wish:
          (last.wish * last.count + (block.wish - last.width - gap) * block.count) /
          (last.count + block.count),
        count: last.count + block.count,
        width: last.width + gap + block.width,
      };
    }
    blocks.push(block);
  }
  const edges: number[] = [];
  for (const block of blocks) {
    let x = clamp(block);
    for (let index = 0; index < block.count; index += 1) {
      edges.push(x);
      x += (labels[edges.length - 1]?.width ?? 0) + gap;
    }
  }
  return edges;
}
