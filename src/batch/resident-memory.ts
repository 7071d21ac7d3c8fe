/** How much memory this process takes, and took at most: threads, WASM and buffers included. */
import { readFileSync } from "node:fs";

/** What the process takes now. Unit: bytes. */
export function residentBytes(): number {
  return process.memoryUsage.rss();
}

/**
 * What the process took at most. Unit: bytes.
 *
 * Linux counts what the process that started this one took into `maxRSS`: its own mark is asked first.
 */
export function peakResidentBytes(): number {
  try {
    const mark = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (mark !== undefined) return Number(mark) * 1024;
  } catch {
    // Not Linux, or a sandbox without /proc.
  }
  return process.resourceUsage().maxRSS * 1024;
}
