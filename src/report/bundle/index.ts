/** The bundle: a build with sources, inputs, hashes and description as one archive, an RO-Crate in a BagIt bag. */
export type { AbsentInput } from "./BundleParts.ts";
export { type BundleOptions, type BundleResult, type BundleStep, bundleReport } from "./bundleReport.ts";
