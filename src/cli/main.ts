#!/usr/bin/env node
/** Command line: one file a command; parses, calls the library, prints. No logic of its own. */
import { setFlagsFromString } from "node:v8";
import { runProgram } from "./runProgram.ts";

// A command is short: at V8's own budget a sixth of a build's work goes into optimising functions that are hardly called
// again. Loops that run on are optimised all the same, some milliseconds later.
setFlagsFromString("--interrupt-budget=500000");

// Whoever reads the output may stop reading: `sijill check-reference folder | head`. That is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await runProgram(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
