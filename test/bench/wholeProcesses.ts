import { spawnSync } from "node:child_process";
import { median } from "./measure.ts";

/** The command line as whole processes: start-up, and the main job from a warm install. */
export async function wholeProcesses(): Promise<string[]> {
  const timeOf = (command: string, args: readonly string[]) => {
    const walls = Array.from({ length: 6 }, () => {
      const start = performance.now();
      const { status } = spawnSync(command, args, { stdio: "ignore" });
      if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
      return performance.now() - start;
    });
    return median(walls.slice(1));
  };
  const time = (...args: string[]) => timeOf(process.execPath, ["dist/cli/main.js", ...args]);
  const memory = (...args: string[]) => {
    const report = `process.on("exit", () => process.stderr.write("\\n" + process.resourceUsage().maxRSS))`;
    const { stderr } = spawnSync(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(report)}`, "dist/cli/main.js", ...args],
      { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] },
    );
    return Number(stderr.split("\n").at(-1)) / 1024;
  };
  const mainJob = timeOf("npm", ["run", "report"]);
  const annex = ["build", "reports/annex-example", "--quiet"];
  return [
    "whole processes, median of 5 after one warm-up",
    `  sijill --version                            ${time("--version").toFixed(0)} ms`,
    `  npm run report                              ${mainJob.toFixed(0)} ms (two languages, three figures; goal 4,000 ms)`,
    `  sijill build reports/continued-killings     ${time("build", "reports/continued-killings", "--quiet").toFixed(0)} ms`,
    `  sijill build reports/annex-example          ${time(...annex).toFixed(0)} ms, ${memory(...annex).toFixed(0)} MB (two languages, nine figures; goal 10,000 ms, 1,000 MB)`,
    `  sijill verify reports/continued-killings/build ${time("verify", "reports/continued-killings/build").toFixed(0)} ms`,
  ];
}
