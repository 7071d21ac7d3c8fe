import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ALLOWED_VALUES_FILE } from "../schemas-derive/derive-schemas.ts";
import { generateFiles } from "./generate-files.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const folder = join("schemas", "ern-4.3");
const files = generateFiles(
  readFileSync(join(folder, "release-notification.xsd"), "utf8"),
  readFileSync(join(folder, ALLOWED_VALUES_FILE), "utf8"),
);
for (const { path, text } of files) {
  if (!values.check) {
    writeFileSync(path, text);
  } else if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    console.error(`${path} differs from what npm run generate writes`);
    process.exitCode = 1;
  }
}
