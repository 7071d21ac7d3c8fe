import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

// Comparisons with DDEX's own files live in test/shared and run only where that folder stands beside the project.
const comparisons = existsSync(new URL("../shared/ddex", import.meta.url));

/** They limit or measure the memory of their process, or work on all cores. */
const alone = [
  "test/{batch,bench,cli,docs,end-to-end,examples,shared}/**/*.test.ts",
  "test/import/ern/import-faults.test.ts",
];
// The fault suite has a configuration of its own.
const elsewhere = [...configDefaults.exclude, "test/faults/**", ...(comparisons ? [] : ["test/shared/**"])];

export default defineConfig({
  test: {
    globalSetup: ["test/support/postgres-server.ts", "test/support/comparison-notice.ts"],
    // vitest would leave one core to itself, where it has next to nothing to do.
    maxWorkers: availableParallelism(),
    projects: [
      project("alone", { include: alone, exclude: elsewhere }),
      // To load the sources anew for each of these files would take longer than their tests.
      project("together", {
        include: ["test/**/*.test.ts"],
        exclude: [...elsewhere, ...alone],
        isolate: false,
      }),
    ],
  },
});

function project(name: string, test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration {
  return { test: { name, pool: "forks", testTimeout: 60_000, hookTimeout: 60_000, ...test } };
}
