import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeProfilesPage } from "./profiles-page.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const path = join("docs", "profiles.md");
const page = writeProfilesPage();
if (!values.check) {
  writeFileSync(path, page);
} else if (!existsSync(path) || readFileSync(path, "utf8") !== page) {
  console.error(`${path} differs from what npm run generate writes`);
  process.exitCode = 1;
}
