import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { type Claim, claim, openClaim } from "../../../src/report/build/claim.ts";

test("of a thousand pieces of work, each is taken by one of two threads and by one only", async () => {
  const claims: readonly Claim[] = Array.from({ length: 1000 }, openClaim);
  const other = new Worker(
    `const { parentPort, workerData } = require("node:worker_threads");
     parentPort.postMessage("ready");
     parentPort.once("message", () =>
       parentPort.postMessage(workerData.filter((cell) => Atomics.exchange(cell, 0, 1) === 0).length));`,
    { eval: true, workerData: claims },
  );
  await once(other, "message");
  const answer = once(other, "message");
  other.postMessage("begin");
  const own = claims.toReversed().filter(claim).length;
  const [theirs] = (await answer) as [number];
  await other.terminate();
  expect(own + theirs).toBe(1000);
  expect(claims.some(claim)).toBe(false);
});
