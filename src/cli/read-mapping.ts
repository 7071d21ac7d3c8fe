/** The mapping of flat rows, as `import` and `export` are given it. */
import { readFile } from "node:fs/promises";
import { ConfigError } from "../errors.ts";
import { planRows, type RowMapping } from "../import/rows/row-mapping.ts";

/** Reads and checks a mapping. Throws: `ERN_CONFIG_INVALID_OPTION`, `ERN_CONFIG_INVALID_MAPPING`. */
export async function readMapping(file: string): Promise<RowMapping> {
  const mapping = parseMapping(file, await readOptionFile("--mapping", file));
  planRows(mapping);
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

function parseMapping(file: string, text: string): RowMapping {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new ConfigError("ERN_CONFIG_INVALID_MAPPING", `Cannot use the mapping "${file}": it is not JSON`, {
      cause,
    });
  }
}
