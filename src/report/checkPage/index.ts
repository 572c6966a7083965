/** Check page: one file that says in a browser, offline, whether a build or bundle is as it was made. */
export { writeCheckPage } from "./writeCheckPage.ts";
