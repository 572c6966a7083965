import { wording } from "../messages.ts";
import { answer, type ReleaseRule } from "./ReleaseRule.ts";

/** The build is what was built, byte for byte. */
export const buildRule: ReleaseRule = ({ build }) =>
  answer("build", build.differences, wording.buildIntact(build.root));
