/** Bags and the archives they travel in: written the same every time, read as if an adversary had sent them. */
export { type BagFiles, bagInFolder, bagInZip } from "./BagFiles.ts";
export { type BagDifference, type CheckedBag, checkBag } from "./checkBag.ts";
export { checkPath } from "./checkPath.ts";
export { listFiles } from "./listFiles.ts";
export { printable, type RefusalReason, refuseArchive } from "./refusals.ts";
export { type BagParts, signatureFolder, tagManifest, writeBag } from "./writeBag.ts";
export { writeZip } from "./writeZip.ts";
export { type OpenZip, openZip } from "./zip/openZip.ts";
export { usualLimits, type ZipLimits } from "./zip/ZipEntry.ts";
