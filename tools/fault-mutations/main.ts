/**
 * Seeds a bug at a time into a copy of the sources and runs the fault cases that must find it.
 *
 * `--only NAME` seeds one bug alone; `--verbose` prints what the cases printed.
 */
import { parseArgs } from "node:util";
import { findPackageRoot } from "../../src/package-root.ts";
import { compileWith } from "./mutated-program.ts";
import { type CaseResult, runCases } from "./run-cases.ts";
import { SEEDED_BUGS, type SeededBug } from "./seeded-bugs.ts";

const { values } = parseArgs({
  options: { only: { type: "string", multiple: true }, verbose: { type: "boolean", default: false } },
});
const root = findPackageRoot();
const bugs = SEEDED_BUGS.filter(({ name }) => values.only?.includes(name) ?? true);

async function judge(bug: SeededBug | undefined, cases: readonly string[]): Promise<CaseResult> {
  const program = await compileWith(root, bug);
  try {
    const result = await runCases(root, cases, program.bin);
    if (values.verbose) console.log(result.output);
    return result;
  } finally {
    await program.remove();
  }
}

// A case that is red without a bug finds none.
const sound = await judge(undefined, [...new Set(bugs.flatMap(({ cases }) => cases))]);
if (sound.isRed) throw new Error(`The cases are red without any bug:\n${sound.output}`);

console.log("| bug | what the program does wrong | cases | result | found |");
console.log("| --- | --- | --- | --- | --- |");
for (const bug of bugs) {
  const { isRed, found } = await judge(bug, bug.cases);
  if (!isRed) process.exitCode = 1;
  const cases = bug.cases.map((name) => name.replace(".test.ts", ""));
  const result = isRed ? "red" : "**survives**";
  console.log(`| ${[bug.name, bug.text, cases.join(", "), result, found.join("; ")].join(" | ")} |`);
}
