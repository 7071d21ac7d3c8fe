/** Prints how much of ERN 4.3 the columns and the fragments reach; fails where something is reached by neither. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readAllowedValueSets } from "./allowed-value-sets.ts";
import { measureCoverage, readPairs, unreachedPairs, writeCoverage } from "./coverage-report.ts";

const samples = join("..", "shared", "ddex", "samples-4.3");
const coverage = measureCoverage(join("test", "golden"), readAllowedValueSets("."));
process.stdout.write(writeCoverage(coverage, existsSync(samples) ? readPairs(samples) : undefined));
if (unreachedPairs(coverage).length > 0) process.exitCode = 1;
