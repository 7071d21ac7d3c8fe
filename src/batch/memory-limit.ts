/** How much memory the process may take, and how it is written. */
import { ConfigError } from "../errors.ts";

const UNITS: Readonly<Record<string, number>> = { "": 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** Default limit for the whole process. */
export const DEFAULT_MEMORY_LIMIT = "512MB";

/**
 * Reads a memory limit.
 *
 * Units: `512MB`, `2GB`, `65536KB` or a number of bytes in, bytes out; 1 MB is 1,048,576 bytes.
 * Throws: `ERN_CONFIG_INVALID_OPTION` for any other text and for less than 192 MB, which the validator cannot run in.
 */
export function parseMemoryLimit(limit: string | number): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([KMG]B)?\s*$/i.exec(String(limit));
  const bytes = match ? Number(match[1]) * (UNITS[(match[2] ?? "").toUpperCase()] ?? 1) : Number.NaN;
  const minimum = 192 * 1024 ** 2;
  if (!(bytes >= minimum)) {
    throw new ConfigError(
      "ERN_CONFIG_INVALID_OPTION",
      `Cannot use memoryLimit "${limit}": must be a size such as "512MB", at least "192MB"`,
    );
  }
  return Math.floor(bytes);
}
