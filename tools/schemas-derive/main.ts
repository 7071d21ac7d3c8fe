import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ALLOWED_VALUES_FILE, deriveSchemas } from "./derive-schemas.ts";

const { values } = parseArgs({ options: { from: { type: "string" } } });
if (values.from === undefined) {
  console.error("Usage: npm run schemas:derive -- --from <folder with DDEX's files>");
  process.exit(2);
}
const target = join("schemas", "ern-4.3");
const derived = deriveSchemas({
  releaseNotification: readFileSync(join(values.from, "ern-4.3", "release-notification.xsd"), "utf8"),
  allowedValues: readFileSync(join(values.from, "allowed-value-sets.xsd"), "utf8"),
});
mkdirSync(target, { recursive: true });
writeFileSync(join(target, "release-notification.xsd"), derived.releaseNotification);
writeFileSync(join(target, ALLOWED_VALUES_FILE), derived.allowedValues);
