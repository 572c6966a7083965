import type { Problem } from "../../errors/index.ts";

/** All wordings of bags; why an archive is not opened at all stands in refusals.ts. */
export const messages = {
  bagIncomplete: (path: string): Problem => ({
    code: "SIJILL_BUNDLE_INCOMPLETE",
    what: `There is no ${path}: this is not a bag that can be checked.`,
    place: { file: path },
    expected: "bagit.txt, manifest-sha512.txt and tagmanifest-sha512.txt, as `sijill bundle` writes them",
    fix: "Ask the sender for the archive again.",
  }),
  bagFetches: (): Problem => ({
    code: "SIJILL_BUNDLE_FETCH",
    what: "The bag asks to be completed with files from elsewhere (fetch.txt). Nothing is fetched.",
    place: { file: "fetch.txt" },
    expected: "a bag that holds all its files",
    fix: "Ask the sender for the complete archive.",
  }),
  bagUnreadable: (path: string, detail: string): Problem => ({
    code: "SIJILL_BUNDLE_UNREADABLE",
    what: `${path} is not as BagIt asks: ${detail}.`,
    place: { file: path },
    expected: "BagIt 1.0 (RFC 8493)",
    fix: "Ask the sender for the archive again.",
  }),
};
