/** Directives: what a text binds, cites, allows, refers to and places. */
export { compileExhibit } from "./compileExhibit.ts";
export { compileTextDirective, isTextDirective } from "./compileTextDirective.ts";
export { type Directive, directiveId, isDirective } from "./readDirective.ts";
