/** Numbers as an operator reads them. */

/** `1234` as `1,234`. */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

/** `1 release`, `2 releases`: a count with its noun. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** Bytes in the unit that keeps the number short. Units: 1 KB is 1,024 bytes, as for `--memory-limit`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${formatCount(bytes)} bytes`;
  const power = Math.min(3, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** power;
  return `${value.toFixed(value < 10 ? 1 : 0)} ${["bytes", "KB", "MB", "GB"][power]}`;
}

/** Milliseconds as `840 ms`, `2.3 s`, `4 min 12 s` or `1 h 03 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${pad(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${pad(Math.floor((seconds % 3600) / 60))} min`;
}

/** Releases per second, with a decimal where that says something. */
export function formatRate(perSecond: number): string {
  return `${perSecond < 10 ? perSecond.toFixed(1) : formatCount(Math.round(perSecond))}/s`;
}

/** What is left of the time: `25 s left`, or `25 s to 40 s left` where only one time of ten it will take longer than that. */
export function timeLeft({
  etaSeconds,
  etaP90Seconds,
}: {
  readonly etaSeconds: number | undefined;
  readonly etaP90Seconds: number | undefined;
}): string | undefined {
  if (etaSeconds === undefined) return undefined;
  const [soon, late] = [etaSeconds, etaP90Seconds ?? etaSeconds].map((seconds) =>
    formatDuration(seconds * 1000),
  );
  return soon === late ? `${soon} left` : `${soon} to ${late} left`;
}

/** A point in time in UTC, to the second. */
export function formatInstant(instant: Date): string {
  return instant
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, " UTC");
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
