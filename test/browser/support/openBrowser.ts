import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const path = "/usr/bin/chromium";

/** Whether there is a browser; says once how to get one where there is none. */
export const hasBrowser = existsSync(path);
if (!hasBrowser) console.warn("skipped: browser tests; to run them: apt-get install -y chromium");

/** A browser that asks the network for nothing of its own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
