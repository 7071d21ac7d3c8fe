import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildMessageModel } from "../generate/message-model.ts";
import { ALLOWED_VALUES_FILE } from "../schemas-derive/derive-schemas.ts";
import { readXsd } from "../xsd/read-xsd.ts";

/** Reads the values of every allowed-value set from the project's own schemas, by the name of the set. */
export function readAllowedValueSets(projectFolder: string): ReadonlyMap<string, readonly string[]> {
  const [messages, sets] = ["release-notification.xsd", ALLOWED_VALUES_FILE].map((file) =>
    readXsd(readFileSync(join(projectFolder, "schemas", "ern-4.3", file), "utf8"), file),
  );
  if (messages === undefined || sets === undefined)
    throw new TypeError("Cannot read the schemas: one is missing");
  return buildMessageModel(messages, sets).allowedValueSets;
}
