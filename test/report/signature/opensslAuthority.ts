import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** True where the `openssl` program can be a time-stamping authority for a test. */
export function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const settings = (esscert: string) => `
[ req ]
distinguished_name = dn
prompt = no
[ dn ]
CN = Synthetic Root
[ root_ext ]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[ tsa_ext ]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[ lax_ext ]
basicConstraints = critical,CA:false
extendedKeyUsage = timeStamping
[ server_ext ]
basicConstraints = critical,CA:false
extendedKeyUsage = critical,timeStamping,serverAuth
[ tsa ]
default_tsa = authority
[ authority ]
serial = ./serial
crypto_device = builtin
signer_cert = ./tsa.pem
certs = ./root.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha1, sha256, sha384, sha512
ess_cert_id_alg = ${esscert}
`;

/** A time-stamping authority made by openssl, with its root; its clock is that of the machine. */
export class OpensslAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), "sijill-authority-"));

  constructor({ key = "rsa:2048", essCertificate = "sha256" } = {}) {
    writeFileSync(join(this.folder, "tsa.cnf"), settings(essCertificate));
    writeFileSync(join(this.folder, "serial"), "01\n");
    const newKey = key === "ec" ? ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"] : [key];
    this.run(
      "req",
      "-x509",
      "-newkey",
      ...newKey,
      "-nodes",
      "-keyout",
      "root.key",
      "-out",
      "root.pem",
      "-days",
      "3650",
      "-config",
      "tsa.cnf",
      "-extensions",
      "root_ext",
    );
    this.run(
      "req",
      "-newkey",
      ...newKey,
      "-nodes",
      "-keyout",
      "tsa.key",
      "-out",
      "tsa.csr",
      "-subj",
      "/CN=Synthetic Authority",
      "-config",
      "tsa.cnf",
    );
    // All before the first time-stamp: a certificate is not valid at a time before it was made.
    for (const kind of ["tsa", "lax", "server"] as const)
      this.run(
        ..."x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -days 3650 -extfile tsa.cnf".split(
          " ",
        ),
        ...["-out", `${kind}.pem`, "-extensions", `${kind}_ext`],
      );
  }

  get root(): string {
    return readFileSync(join(this.folder, "root.pem"), "utf8");
  }

  /** The reply to a request in DER. */
  reply(request: Uint8Array): Buffer {
    writeFileSync(join(this.folder, "request.tsq"), request);
    this.run("ts", "-reply", "-queryfile", "request.tsq", "-out", "reply.tsr", "-config", "tsa.cnf");
    return readFileSync(join(this.folder, "reply.tsr"));
  }

  /** The request openssl itself would write for some bytes. */
  request(content: Uint8Array, ...options: readonly string[]): Buffer {
    writeFileSync(join(this.folder, "content"), content);
    this.run("ts", "-query", "-data", "content", "-no_nonce", ...options, "-out", "query.tsq");
    return readFileSync(join(this.folder, "query.tsq"));
  }

  /** Whether openssl accepts a reply for some bytes, trusting this root. */
  accepts(reply: Uint8Array, content: Uint8Array): boolean {
    writeFileSync(join(this.folder, "content"), content);
    writeFileSync(join(this.folder, "checked.tsr"), reply);
    try {
      this.run("ts", "-verify", "-data", "content", "-in", "checked.tsr", "-CAfile", "root.pem");
      return true;
    } catch {
      return false;
    }
  }

  /** A reply with the given content, signed with a certificate of this kind. */
  forge(content: Uint8Array, kind: "tsa" | "lax" | "server", ...options: readonly string[]): Buffer {
    writeFileSync(join(this.folder, "info.der"), content);
    this.run(
      ..."cms -sign -binary -nodetach -in info.der -outform DER -md sha256 -inkey tsa.key -out forged.der".split(
        " ",
      ),
      ...["-econtent_type", "1.2.840.113549.1.9.16.1.4", "-signer", `${kind}.pem`, ...options],
    );
    const token = readFileSync(join(this.folder, "forged.der"));
    const granted = Buffer.from("3003020100", "hex");
    const length = Buffer.alloc(2);
    length.writeUInt16BE(granted.length + token.length);
    return Buffer.concat([Buffer.from("3082", "hex"), length, granted, token]);
  }

  run(...args: readonly string[]): void {
    execFileSync("openssl", [...args], { cwd: this.folder, stdio: "ignore" });
  }
}
