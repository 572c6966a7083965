/** Glossary: terms that every language version of a report must use alike, each with its locked forms and its definition. */
export { findTerm, type GlossaryTerm, glossary } from "./glossary.ts";
