/** What a batch costs in memory from the moment it is read until it is written. */
import { estimateValidatorBytes } from "../validate/xsd-validator.ts";

/**
 * Bytes held per byte of expected XML besides the validator's: the rows' text, the XML text (two bytes a character where one
 * of them is not Latin-1), its UTF-8 bytes and the insert; the release and the tree in hand are one release's.
 *
 * Source: a release of 5,100 tracks, 19.7 MB of XML, peaks at 434 MB for the whole process; 3,000 albums of 30 KB in
 * two batches at a time at 365 MB.
 */
const BYTES_PER_XML_BYTE = 5;

/** Share of the limit that is admitted; the rest is for what grows between two garbage collections. */
const ADMITTED_SHARE = 0.88;

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
