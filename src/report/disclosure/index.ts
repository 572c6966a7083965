/** Disclosure control: what each audience may see, coarsened first and withheld last, and proved not to be recoverable. */
export { type Profile, type ProfileName, profileNames, profiles } from "./profiles/index.ts";
