/** Making: how a number was made and from which rows, in the words of each language. */
export { spokenMethod } from "./spokenMethod.ts";
export { spokenSelection } from "./spokenSelection.ts";
export { spokenVerification } from "./spokenVerification.ts";
