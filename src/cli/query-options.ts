/** Options of an export that reads one query instead of the catalogue's views. */
import type { ExportCatalogueOptions } from "../batch/export-catalogue.ts";
import { ConfigError } from "../errors.ts";
import { queryOfRows } from "../import/rows/query-of-rows.ts";
import { type RawValues, textOption } from "./options.ts";
import { readMapping, readOptionFile } from "./read-mapping.ts";

const OPTIONS = {
  query: textOption("--query <file>", "read this SELECT of flat rows instead of the views; needs --mapping"),
  mapping: textOption("--mapping <file>", "how rows of --query become releases: docs/import-rows.md"),
};

/** For the list of a command's options. */
export const QUERY_OPTIONS = Object.values(OPTIONS);

/**
 * Reads the options.
 *
 * Shape: nothing where no query is named. The parties of the mapping count where the command line names none.
 */
export async function readQueryOptions(
  values: RawValues,
  named: ExportCatalogueOptions,
): Promise<Pick<ExportCatalogueOptions, "query" | "parties">> {
  const queryFile = OPTIONS.query.read(values);
  const mappingFile = OPTIONS.mapping.read(values);
  if (queryFile === undefined && mappingFile === undefined) return {};
  if (queryFile === undefined || mappingFile === undefined) {
    throw new ConfigError(
      "ERN_CONFIG_INVALID_OPTION",
      'Cannot export a query: "--query" and "--mapping" need each other',
    );
  }
  const mapping = await readMapping(mappingFile);
  const query = queryOfRows(await readOptionFile("--query", queryFile), mapping);
  const { sender, recipient, onBehalfOf, intermediaries, isTest } = named;
  const isNamed = [sender, recipient, onBehalfOf, intermediaries].some((each) => each !== undefined);
  if (mapping.message === undefined || isNamed) return { query };
  const { message } = mapping;
  return { query, parties: isTest === true ? { ...message, messageControlType: "TestMessage" } : message };
}
