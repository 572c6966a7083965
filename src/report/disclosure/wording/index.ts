/** Wording: what a version says about what it does not show. */
export type { DisclosureWording } from "./DisclosureWording.ts";
export { selectDisclosureWording } from "./selectDisclosureWording.ts";
