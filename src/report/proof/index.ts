/** Redactable proof: one root over salted leaves, so that a public version is provably part of the sealed one. */

export { createProofSecret } from "./createProofSecret.ts";
export { type DisclosedLeaf, type Disclosure, isDisclosed, type WithheldLeaf } from "./Disclosure.ts";
export { discloseLeaves } from "./discloseLeaves.ts";
export type { ProofLeaf, SealedLeaf, SealedLeaves } from "./ProofLeaf.ts";
export { readDisclosure } from "./readDisclosure.ts";
export { readProofSecret } from "./readProofSecret.ts";
export { sealLeaves } from "./sealLeaves.ts";
export { type DisclosureFindings, verifyDisclosure } from "./verifyDisclosure.ts";
