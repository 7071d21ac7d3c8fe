import { describe, expect, test } from "vitest";
import { faultClassOf } from "../../src/batch/fault-class.ts";
import { FaultPolicy, type FaultPolicyOptions } from "../../src/batch/fault-policy.ts";
import type { RunEvent } from "../../src/batch/run-observer.ts";
import { asDatabaseError } from "../../src/db/database-error.ts";
import { RunError, WriteError } from "../../src/errors.ts";

/** An error as pg throws it. */
function sqlError(code: string): Error {
  return asDatabaseError(Object.assign(new Error(`failed by ${code}`), { code }));
}

function policy(changes: Partial<FaultPolicyOptions> = {}): FaultPolicy {
  return new FaultPolicy({ maxRetries: 3, retryDelay: 0, signal: undefined, observe: undefined, ...changes });
}

describe("faultClassOf()", () => {
  test.each([
    ["40001", "transient"],
    ["40P01", "transient"],
    ["55P03", "transient"],
    ["57014", "transient"],
    ["57P01", "transient"],
    ["08006", "transient"],
    ["53300", "transient"],
    ["ECONNRESET", "transient"],
    ["53100", "resource"],
    ["53200", "resource"],
    ["42P01", "fatal"],
    ["23505", "fatal"],
    ["22021", "fatal"],
  ])("sorts %s as %s", (code, expected) => {
    expect(faultClassOf(sqlError(code))).toBe(expected);
  });

  test("knows a lost lease, an ended run, and a folder that takes no file", () => {
    const errors = [
      new RunError("ERN_RUN_LEASE_LOST", "lost"),
      new RunError("ERN_RUN_NOT_ACTIVE", "ended"),
      new WriteError("ERN_WRITE_FAILED", "full", { cause: Object.assign(new Error(""), { code: "ENOSPC" }) }),
      new TypeError("a bug"),
    ];

    expect(errors.map(faultClassOf)).toEqual(["lost", "ended", "fatal", "fatal"]);
  });
});

describe("FaultPolicy", () => {
  test("tries again what passes", async () => {
    const events: RunEvent[] = [];
    let calls = 0;

    const result = await policy({ observe: (event) => events.push(event) }).retry(() => {
      calls += 1;
      return calls < 3 ? Promise.reject(sqlError("40001")) : Promise.resolve("written");
    });

    expect([result, calls]).toEqual(["written", 3]);
    expect(events).toEqual([
      { kind: "retried", faultClass: "transient", code: "40001" },
      { kind: "retried", faultClass: "transient", code: "40001" },
    ]);
  });

  test("never tries again what does not pass", async () => {
    let calls = 0;

    const attempt = policy().retry(() => {
      calls += 1;
      return Promise.reject(sqlError("42601"));
    });

    await expect(attempt).rejects.toMatchObject({ cause: { code: "42601" } });
    expect(calls).toBe(1);
  });

  test("throws ERN_RUN_INTERRUPTED with the cause after as many faults in a row as it may", async () => {
    let calls = 0;

    const attempt = policy().retry(() => {
      calls += 1;
      return Promise.reject(sqlError("57P01"));
    });

    await expect(attempt).rejects.toMatchObject({
      code: "ERN_RUN_INTERRUPTED",
      cause: { code: "ERN_DB_CONNECTION_LOST" },
    });
    expect(calls).toBe(4);
  });

  test("begins to count anew when a batch was written", () => {
    const faults = policy({ maxRetries: 1 });
    faults.delayOf(sqlError("40001"));

    faults.succeeded();

    expect(() => faults.delayOf(sqlError("40001"))).not.toThrow();
  });

  test("draws each wait from nothing to a bound that doubles, up to 30 s", () => {
    const longest = policy({ maxRetries: 20, retryDelay: 250, random: () => 1 });
    const shortest = policy({ maxRetries: 20, retryDelay: 250, random: () => 0 });

    const waits = Array.from({ length: 9 }, () => longest.delayOf(sqlError("40001")));

    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect(shortest.delayOf(sqlError("40001"))).toBe(0);
  });

  test("has each retry counted once, also where the first time of counting fails", async () => {
    const faults = policy({ maxRetries: 9 });
    const counted: number[] = [];
    for (let fault = 0; fault < 3; fault += 1) faults.delayOf(sqlError("40001"));

    await expect(faults.report(() => Promise.reject(new Error("away")))).rejects.toThrow("away");
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await faults.report(async (retries) => {
        counted.push(await Promise.resolve(retries));
      });
    }

    expect(counted).toEqual([3]);
  });
});
