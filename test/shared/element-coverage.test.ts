import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findPackageRoot } from "../../src/package-root.ts";
import { readAllowedValueSets } from "../../tools/element-coverage/allowed-value-sets.ts";
import { measureCoverage, readPairs } from "../../tools/element-coverage/coverage-report.ts";
import { GOLDEN_FOLDER } from "../golden/golden-releases.ts";

const SAMPLES = fileURLToPath(new URL("../../../shared/ddex/samples-4.3", import.meta.url));

test("columns reach at least 80 % of what DDEX's sample messages hold", () => {
  const { byColumns } = measureCoverage(GOLDEN_FOLDER, readAllowedValueSets(findPackageRoot()));

  const ofSamples = [...readPairs(SAMPLES)];
  const reached = ofSamples.filter((pair) => byColumns.has(pair));
  expect(ofSamples.length).toBeGreaterThan(200);
  expect(reached.length / ofSamples.length).toBeGreaterThanOrEqual(0.8);
});
