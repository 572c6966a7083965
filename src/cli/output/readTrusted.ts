import type { KeyObject } from "node:crypto";
import type { Certificate } from "pkijs";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import { readText } from "./readText.ts";

/** Public keys of those who should have signed. @throws SIJILL_OPTION_KEY_MISSING when they are asked for and none is given */
export async function readPublicKeys(
  files: readonly string[],
  areAskedFor: boolean,
): Promise<readonly KeyObject[]> {
  if (files.length === 0 && areAskedFor) throw new SijillError(messages.keyMissing());
  if (files.length === 0) return [];
  const { readPublicKey } = await import("../../report/index.ts");
  return Promise.all(files.map(async (file) => readPublicKey(await readText(file, "--key"), file)));
}

/** Certificates of authorities a person trusts. */
export async function readCertificateFiles(files: readonly string[]): Promise<readonly Certificate[]> {
  if (files.length === 0) return [];
  const { readCertificates } = await import("../../report/index.ts");
  const read = files.map(async (file) => readCertificates(await readText(file, "--tsa"), file));
  return (await Promise.all(read)).flat();
}
