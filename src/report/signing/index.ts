/** Signing: people's signatures and authorities' times put beside a build, a bundle or a PDF, and into bundles. */
export { type SignOptions, type SignResult, signTarget } from "./signTarget.ts";
export { type AttachOptions, attachTimestamp, requestTimestamp } from "./timestampTarget.ts";
