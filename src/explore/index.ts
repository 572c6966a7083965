/** Explore: an archive in a page of this machine, filtered, counted, drawn, and taken along as a cell or a figure. */
export { type ExploreOptions, type Explorer, exploreArchive } from "./exploreArchive.ts";
