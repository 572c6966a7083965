/** Disclosure control: what each audience may see, coarsened first and withheld last, and proved not to be recoverable. */

export { type DisclosureControl, nothingWithheld, type ReleasedReport } from "./DisclosureControl.ts";
export { messages as disclosureMessages } from "./messages.ts";
export { openDisclosure } from "./openDisclosure.ts";
export type { DisclosurePlan } from "./plan/DisclosurePlan.ts";
export { describePlan } from "./plan/describePlan.ts";
export { disclosureJsonSchema } from "./policy/index.ts";
export { type Profile, type ProfileName, profileNames, profiles } from "./profiles/index.ts";
export { findWithheldInText } from "./release/findWithheldInText.ts";
export { releaseManifestInputs } from "./release/releaseManifestInputs.ts";
