import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, inject, test } from "vitest";
import { openDatabase } from "../../src/db/connect.ts";
import { countRetries, exportAttended } from "./attended-export.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { moveToSmallDisk, type SmallDisk } from "./small-disk.ts";

const LEFT_BYTES = 600_000;
const FULL_MS = 3_000;

let night: FaultCase;
let disk: SmallDisk | undefined;
afterEach(async () => {
  await disk?.free();
  await night.close();
  const admin = await openDatabase({ url: inject("serverUrl") });
  await disk?.remove(admin);
  await admin.close();
});

describe("a disk that is full", () => {
  test("keeps the run waiting, and marks no release", async () => {
    const count = faultNumber("fullDisks");
    night = await openFaultCase({ case: 9, fault: "disk full (53100), later freed", releases: 240 });
    disk = await moveToSmallDisk(night.database, inject("serverFolder"));
    const retries: Record<string, number> = {};
    for (let round = 1; round <= count; round += 1) {
      const heard: string[] = [];
      const work = exportAttended(
        night.database,
        { runKey: `night ${round}`, batchSize: 20, pageSize: 60, throttleMs: 100, retryDelay: 100 },
        ({ kind }) => {
          if (kind === "retried") heard.push(kind);
        },
      );
      await disk.fill(LEFT_BYTES);
      while (heard.length === 0) await delay(20);
      await delay(FULL_MS);
      await disk.free();
      const { events } = await work;
      for (const [code, times] of Object.entries(countRetries(events))) {
        retries[code] = (retries[code] ?? 0) + times;
      }
    }

    await night.settle({ faults: count, note: `${disk.form}; ${retries["53100"] ?? 0} retries` });
    expect(Object.keys(retries)).toEqual(["53100"]);
  });
});
