/** Policies: what a report's `disclosure.json` changes about a profile. */

export { disclosureJsonSchema } from "./policyJsonSchema.ts";
export { type Policy, policySchema } from "./policySchema.ts";
export { POLICY_FILE, parsePolicy, readPolicy } from "./readPolicy.ts";
export { type ResolvedProfile, resolveProfile } from "./resolveProfile.ts";
