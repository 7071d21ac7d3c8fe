import { readXsd } from "../xsd/read-xsd.ts";
import { writeXsd } from "../xsd/write-xsd.ts";
import { findReachableTypes, keepTypes } from "./reachable-types.ts";

/** Name of our file of allowed-value sets, beside `release-notification.xsd`. */
export const ALLOWED_VALUES_FILE = "allowed-values.xsd";

const MESSAGES = ["NewReleaseMessage", "PurgeReleaseMessage"];

/** Texts of DDEX's files, or of ours. */
export interface SchemaTexts {
  readonly releaseNotification: string;
  readonly allowedValues: string;
}

/**
 * Derives this project's XSD from DDEX's files: the structure that the two messages reach, and nothing else.
 *
 * Throws: `Error` for a construct that the model does not hold, and for a root that is not one of the two messages.
 */
export function deriveSchemas(official: SchemaTexts): SchemaTexts {
  const messages = readXsd(official.releaseNotification, "release-notification.xsd");
  const sets = readXsd(official.allowedValues, "allowed-value-sets.xsd");
  const roots = messages.roots.map((root) => root.name).toSorted();
  if (roots.join() !== MESSAGES.join())
    throw new Error(`Cannot derive the XSD: its roots are ${roots.join(", ")}`);
  const reached = findReachableTypes([messages, sets]);
  const imports = messages.imports.map((entry) => ({ ...entry, schemaLocation: ALLOWED_VALUES_FILE }));
  return {
    releaseNotification: writeXsd(
      keepTypes({ ...messages, imports }, reached),
      header("Structure of the DDEX ERN 4.3 messages NewReleaseMessage and PurgeReleaseMessage."),
    ),
    allowedValues: writeXsd(
      keepTypes(sets, reached),
      header(`Allowed-value sets (AVS version ${sets.version ?? "unknown"}) that the ERN 4.3 messages use.`),
    ),
  };
}

function header(subject: string): readonly string[] {
  return [
    subject,
    "",
    "Written by this project (npm run schemas:derive): structure only, no documentation text.",
    "DDEX publishes the original at https://ddex.net and https://kb.ddex.net.",
    "Using the standard takes DDEX's implementation licence, which is free of charge.",
    "See schemas/README.md.",
  ];
}
