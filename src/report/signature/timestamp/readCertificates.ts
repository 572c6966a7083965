import type { Certificate } from "pkijs";
import { SijillError } from "../../../errors/index.ts";
import { messages } from "../messages.ts";

/**
 * Reads the certificates a person trusts from PEM: the root of an authority, and those between it and the signer.
 *
 * @throws SIJILL_TIMESTAMP_CERTIFICATE_INVALID
 */
export async function readCertificates(pem: string, file: string): Promise<readonly Certificate[]> {
  const { Certificate } = await import("pkijs");
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g)];
  try {
    const certificates = blocks.map(([, body = ""]) =>
      Certificate.fromBER(new Uint8Array(Buffer.from(body, "base64"))),
    );
    if (certificates.length > 0) return certificates;
  } catch {
    // Answered below.
  }
  throw new SijillError(messages.certificateInvalid(file));
}
