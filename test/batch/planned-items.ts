import type { PlannedItem } from "../../src/batch/batch-items.ts";

/** A planned release that has vanished when it is read, so that no message is built. */
export function goneItem(releaseId: string, estimatedBytes = 1000): PlannedItem {
  return { releaseId, estimatedBytes, load: () => Promise.resolve({ kind: "gone", releaseId }) };
}
