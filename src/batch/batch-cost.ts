/** What a batch costs in memory from the moment it is read until it is written. */
import { estimateValidatorBytes } from "../validate/xsd-validator.ts";

/**
 * Bytes held per byte of XML: the rows' objects, the message tree of the release in hand, the XML text (two bytes a
 * character where one of them is not Latin-1), its UTF-8 bytes and the insert.
 */
const BYTES_PER_XML_BYTE = 6;

/** Share of the limit that is admitted; the rest is for what grows between two garbage collections. */
const ADMITTED_SHARE = 0.85;

/** Bytes that Node, the compiled code and the pooled connections take before the first batch. */
const PROCESS_BYTES = 110 * 1024 ** 2;

/**
 * Says what a batch costs.
 *
 * Units: bytes of expected XML in, of all its messages and of the largest; bytes of memory out.
 */
export function batchCost(totalBytes: number, largestBytes: number): number {
  return estimateValidatorBytes(totalBytes, largestBytes) + BYTES_PER_XML_BYTE * totalBytes;
}

/** Units: bytes that batches may cost together under a process limit of `memoryLimit` bytes. */
export function admittedBytes(memoryLimit: number): number {
  return Math.floor(memoryLimit * ADMITTED_SHARE) - PROCESS_BYTES;
}

/** Largest message, in expected bytes of XML, that fits alone under a process limit of `memoryLimit` bytes. */
export function largestMessageBytes(memoryLimit: number): number {
  const fixed = batchCost(0, 0);
  return Math.floor((admittedBytes(memoryLimit) - fixed) / (batchCost(1, 1) - fixed));
}
