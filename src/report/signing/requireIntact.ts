import { SijillError } from "../../errors/index.ts";
import { describeVerification, type Target, verifyBuild } from "../verify/index.ts";
import { messages } from "./messages.ts";

/**
 * Nobody signs, or has time-stamped, what is not as it was built. Nothing is run for this.
 *
 * @throws SIJILL_SIGNATURE_NOT_INTACT
 */
export async function requireIntact({ name, path, bundle, subject }: Target): Promise<void> {
  if (bundle !== null) {
    const { differences, problems } = bundle.checked;
    const [difference] = differences;
    if (difference !== undefined)
      throw new SijillError(messages.notIntact(name, `${difference.path}: ${difference.difference}`));
    const [first, ...rest] = problems;
    if (first !== undefined) throw new SijillError([first, ...rest]);
  }
  if (subject.kind !== "build") return;
  const verification = await verifyBuild(path, { libraryEntry: new URL(import.meta.url), recompute: false });
  const { files, manifestAltered, problems, report } = verification;
  if (report === null || manifestAltered || files.length > 0 || problems.length > 0)
    throw new SijillError(messages.notIntact(name, describeVerification(verification)));
}
