import { allowed, required } from "./allowed-value.ts";
import type { File } from "./ern43/types.ts";

/** Builds the `File` of a resource or document: where it is, its hash and its size. */
export function buildFile(file: {
  readonly uri: string;
  readonly hashSumAlgorithm?: string | undefined;
  readonly hashSumValue?: string | undefined;
  readonly fileSizeBytes?: number | undefined;
}): File {
  const { uri, hashSumAlgorithm, hashSumValue, fileSizeBytes } = file;
  const hasHash = hashSumAlgorithm !== undefined || hashSumValue !== undefined;
  return {
    URI: uri,
    HashSum: hasHash
      ? {
          Algorithm: { value: allowed(required(hashSumAlgorithm)) },
          HashSumValue: required(hashSumValue),
        }
      : undefined,
    FileSize: fileSizeBytes === undefined ? undefined : kilobytes(fileSizeBytes),
  };
}

/** Kilobytes as a decimal, exact to the byte. */
function kilobytes(bytes: number): string {
  return String(bytes / 1000);
}
