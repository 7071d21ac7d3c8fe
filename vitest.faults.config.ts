import { defineConfig } from "vitest/config";

/** `--mode short` is what CI runs; `DDEX_BATCH_FAULTS=nightly` runs ten times the ordinary numbers. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/faults/**/*.test.ts"],
    globalSetup: ["test/faults/faults-setup.ts"],
    pool: "forks",
    // The cases fight for the same cores and the same server: one after the other, or their times mean nothing.
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    env: {
      DDEX_BATCH_FAULTS: process.env["DDEX_BATCH_FAULTS"] ?? (mode === "short" ? "short" : "full"),
      DDEX_BATCH_SEED: process.env["DDEX_BATCH_SEED"] ?? String(Date.now() % 1_000_000_007),
    },
  },
}));
