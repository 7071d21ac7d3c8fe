import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeBlankRecords } from "./write-blank-records.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const path = join("src", "db", "blank-records.ts");
const text = writeBlankRecords();
if (!values.check) {
  writeFileSync(path, text);
} else if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
  console.error(`${path} differs from what npm run generate writes`);
  process.exitCode = 1;
}
