/** One cell that both threads of a build see: 0 until one of them takes the work it stands for. */
export type Claim = Int32Array<SharedArrayBuffer>;

export function openClaim(): Claim {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Takes the work for this thread, unless it is taken: true for one thread only. */
export function claim(cell: Claim): boolean {
  return Atomics.exchange(cell, 0, 1) === 0;
}
