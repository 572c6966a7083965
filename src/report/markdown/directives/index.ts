/** Directives: what a text binds, cites, allows, refers to and places. */
export { compileBlockDirective } from "./compileBlockDirective.ts";
export { compileRestricted } from "./compileRestricted.ts";
export { compileTextDirective, isTextDirective } from "./compileTextDirective.ts";
export { type Directive, directiveId, directiveLabel, isDirective } from "./readDirective.ts";
export { takeSectionMarks } from "./takeSectionMarks.ts";
