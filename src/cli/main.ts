#!/usr/bin/env node
/** Command line: one file a command; parses, calls the library, prints. No logic of its own. */
import { runProgram } from "./runProgram.ts";

// Whoever reads the output may stop reading: `sijill check-reference folder | head`. That is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await runProgram(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
