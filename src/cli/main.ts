#!/usr/bin/env node
/** Command line: one file a command; parses, calls the library, prints. No logic of its own. */
import { runProgram } from "./runProgram.ts";

process.exitCode = await runProgram(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
