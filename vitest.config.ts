import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";

// Comparisons with DDEX's own files live in test/shared and run only where that folder stands beside the project.
const comparisons = existsSync(new URL("../shared/ddex", import.meta.url));

export default defineConfig({
  test: {
    include: comparisons ? ["test/**/*.test.ts"] : ["test/!(shared)/**/*.test.ts", "test/*.test.ts"],
    globalSetup: ["test/support/postgres-server.ts", "test/support/comparison-notice.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
  },
});
