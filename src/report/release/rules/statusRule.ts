import { wording } from "../messages.ts";
import { answer, type ReleaseRule } from "./ReleaseRule.ts";

/** A draft, and what was superseded, is not released. */
export const statusRule: ReleaseRule = ({ build }) =>
  answer(
    "status",
    build.status === "draft" || build.status === "superseded" ? [wording.statusRefused(build.status)] : [],
    wording.statusAllowed(build.status),
  );
