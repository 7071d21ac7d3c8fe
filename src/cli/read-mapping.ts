/** Files that options name: the mapping of flat rows, a query, defaults. */
import { readFile } from "node:fs/promises";
import { ConfigError } from "../errors.ts";
import { planRows, type RowMapping } from "../import/rows/row-mapping.ts";

/** Reads and checks a mapping. Throws: `ERN_CONFIG_INVALID_OPTION`, `ERN_CONFIG_INVALID_MAPPING`. */
export async function readMapping(file: string): Promise<RowMapping> {
  const mapping = await readJsonOption("--mapping", file);
  assertMapping(mapping);
  return mapping;
}

/** Reads a text file that an option names. Throws: `ERN_CONFIG_INVALID_OPTION`. */
export async function readOptionFile(option: string, file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new ConfigError(
      "ERN_CONFIG_INVALID_OPTION",
      `Cannot use option "${option}": the file "${file}" cannot be read`,
      { cause },
    );
  });
}

async function readJsonOption(option: string, file: string): Promise<unknown> {
  const text = await readOptionFile(option, file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new ConfigError(
      "ERN_CONFIG_INVALID_OPTION",
      `Cannot use option "${option}": the file "${file}" is not JSON`,
      { cause },
    );
  }
}

/** The check is by shape and by columns; what passes it is a mapping. */
function assertMapping(mapping: unknown): asserts mapping is RowMapping {
  planRows(mapping);
}
