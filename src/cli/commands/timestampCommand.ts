import { readText } from "../output/readText.ts";
import type { CommandContext } from "../runProgram.ts";

interface AttachCommandOptions {
  readonly tsa?: string;
  readonly enclose?: boolean;
  readonly json?: boolean;
}

const requestHelp = `
Writes <target>.tsq beside it: the request to a time-stamping authority (RFC 3161). It holds a hash and nothing else.
Sijill makes no connection; send it yourself, and attach the reply.

Examples:
  $ sijill timestamp request reports/continued-killings/build
  $ curl -H "Content-Type: application/timestamp-query" --data-binary @build.tsq https://authority.example -o reply.tsr
  $ sijill timestamp attach reports/continued-killings/build reply.tsr`;

const attachHelp = `
Makes sure that the reply is about this very file, and keeps it beside it as <target>.tsr. With --enclose it is put into
the bundle as well, which does not change its root hash.

Examples:
  $ sijill timestamp attach annex.zip reply.tsr --enclose
  $ sijill timestamp attach annex.zip reply.tsr --tsa authority-root.pem
  $ sijill verify annex.zip --tsa authority-root.pem`;

/** `sijill timestamp request|attach`: since when something has existed, by the word of an authority. */
export function timestampCommand({ program, terminal }: CommandContext): void {
  const timestamp = program
    .command("timestamp")
    .description("have an authority say since when something exists");
  timestamp
    .command("request")
    .description("write the request for a time-stamp")
    .argument("<target>", "build folder, bundle or PDF")
    .addHelpText("after", requestHelp)
    .action(async (target: string) => {
      const { requestTimestamp } = await import("../../report/index.ts");
      terminal.out(await requestTimestamp(target));
    });
  timestamp
    .command("attach")
    .description("keep the reply of an authority beside what it is about")
    .argument("<target>", "build folder, bundle or PDF")
    .argument("<reply>", "the authority's reply (.tsr)")
    .option("--tsa <file>", "certificates of authorities you trust; the time-stamp must be by one of them")
    .option("--enclose", "put the time-stamp into the bundle as well")
    .option("--json", "print the result as JSON")
    .addHelpText("after", attachHelp)
    .action(async (target: string, reply: string, { tsa, enclose, json }: AttachCommandOptions) => {
      const { attachTimestamp, readCertificates } = await import("../../report/index.ts");
      const { file, timestamp: found } = await attachTimestamp(target, reply, {
        enclosed: enclose === true,
        ...(tsa === undefined ? {} : { trusted: await readCertificates(await readText(tsa, "--tsa"), tsa) }),
      });
      if (json === true) return terminal.out(JSON.stringify({ file, ...found }, null, 2));
      const trust =
        found.state === "valid" ? "" : "; whether it can be trusted, verify --tsa <certificates> will say";
      terminal.out(`${file}\n  time given: ${found.time}, by ${found.authority}${trust}`);
    });
}
