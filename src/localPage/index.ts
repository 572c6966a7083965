/** Local page: answers of this program shown in a browser on the same machine, and to nobody else. */
export type { LocalAnswer, LocalRequest } from "./LocalRequest.ts";
export { type LocalPage, type LocalPageOptions, serveLocalPage } from "./serveLocalPage.ts";
