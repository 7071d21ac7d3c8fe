/** How near a process is to its memory limit, and what that means for its work. */

/**
 * Degrees of pressure, each with what it adds.
 *
 * Shape: `high`: nothing more is admitted while something is in hand; `severe`: what is in hand is validated one after the
 * other, smallest first, and claimed releases are handed back; `critical`: an export leaves before it is killed.
 */
export const PRESSURES = ["none", "high", "severe", "critical"] as const;

/** One of `PRESSURES`. */
export type MemoryPressure = (typeof PRESSURES)[number];

/** Share of the limit above which a degree begins. */
const BOUNDS: readonly (readonly [MemoryPressure, number])[] = [
  ["critical", 0.95],
  ["severe", 0.9],
  ["high", 0.8],
];

/** Units: bytes of the process, and bytes that it may have. */
export function pressureOf(residentBytes: number, limitBytes: number): MemoryPressure {
  return BOUNDS.find(([, share]) => residentBytes > share * limitBytes)?.[0] ?? "none";
}

/** Says whether one degree is another or above it. */
export function isAtLeast(pressure: MemoryPressure, bound: MemoryPressure): boolean {
  return PRESSURES.indexOf(pressure) >= PRESSURES.indexOf(bound);
}
