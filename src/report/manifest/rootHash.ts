import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import type { Manifest } from "./Manifest.ts";

/** One hash over all outputs, inputs and settings: that of the manifest without its root. */
export function rootHash(manifest: Omit<Manifest, "root">): string {
  const { root: _, ...rest } = manifest as Manifest;
  return sha256(stableJson(rest));
}
