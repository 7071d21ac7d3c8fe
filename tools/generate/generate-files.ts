import { readXsd } from "../xsd/read-xsd.ts";
import { buildMessageModel } from "./message-model.ts";
import { writeElementTable } from "./write-element-table.ts";
import { writeTypes } from "./write-types.ts";

/** A file that is generated. */
export interface GeneratedFile {
  /** Path from the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** Generates the TypeScript files from the texts of our two XSD files. The same texts give the same bytes. */
export function generateFiles(releaseNotification: string, allowedValues: string): readonly GeneratedFile[] {
  const model = buildMessageModel(
    readXsd(releaseNotification, "release-notification.xsd"),
    readXsd(allowedValues, "allowed-values.xsd"),
  );
  return [
    { path: "src/builder/ern43/types.ts", text: writeTypes(model) },
    { path: "src/builder/ern43/element-table.ts", text: writeElementTable(model) },
  ];
}
