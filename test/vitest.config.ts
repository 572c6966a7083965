import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { ClosingLine } from "./setup/closingLine.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { sijill: `${root}src/index.ts` } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "test/package/**"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    reporters: [["default", { summary: false }], new ClosingLine()],
  },
});
