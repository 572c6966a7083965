/** The manifest: what a build is made of, what it consists of, and one hash over all of it. */
export { type ChangedRows, changedRows, findChangedRows } from "./changedRows.ts";
export { type FileFingerprint, fingerprintFile } from "./fingerprintFile.ts";
export { type ListedInputs, listInputs } from "./listInputs.ts";
export type { Manifest, ManifestFile, ManifestInput, RowFingerprints } from "./Manifest.ts";
export { isInside, projectFolder, relativePath } from "./projectFolder.ts";
export { rootHash } from "./rootHash.ts";
