/** Keeps V8 from letting garbage pile up to a multiple of what is alive. */
import { setFlagsFromString } from "node:v8";

/** Percent of the live heap that may be allocated before the old generation is collected again. */
const GROWING_PERCENT = 100;

let isLimited = false;

/**
 * Makes the old generation of this process be collected when it has doubled.
 *
 * V8 sizes its heap by the machine's memory: with 24 GB it lets 100 MB of live objects grow to 400 MB, and a memory limit
 * for the process means nothing. The flag is read at each collection, so it may be set while running.
 * Source: 2,000 albums of 52 KB: peak RSS 343 MB with 100 %, 522 MB without; 30 % cost 15 % more CPU time for 20 MB.
 */
export function limitHeapGrowth(): void {
  if (isLimited) return;
  isLimited = true;
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
}
