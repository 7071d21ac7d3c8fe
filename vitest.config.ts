import { existsSync } from "node:fs";
import { configDefaults, defineConfig } from "vitest/config";

// Comparisons with DDEX's own files live in test/shared and run only where that folder stands beside the project.
const comparisons = existsSync(new URL("../shared/ddex", import.meta.url));

export default defineConfig({
  test: {
    include: comparisons ? ["test/**/*.test.ts"] : ["test/!(shared)/**/*.test.ts", "test/*.test.ts"],
    // They have a configuration of their own.
    exclude: [...configDefaults.exclude, "test/faults/**"],
    globalSetup: ["test/support/postgres-server.ts", "test/support/comparison-notice.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
  },
});
