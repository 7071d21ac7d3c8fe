import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MemoryBudget, type MemoryLease } from "../../src/batch/memory-budget.ts";

/** Lets every promise that can settle do so. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe("MemoryBudget", () => {
  test("admits at once what fits", async () => {
    const budget = new MemoryBudget(10);

    const leases = await Promise.all([budget.acquire(4), budget.acquire(6)]);

    expect(leases.map(({ bytes }) => bytes)).toEqual([4, 6]);
    expect(budget.admittedBytes).toBe(10);
  });

  test("lets what does not fit wait until enough is given back", async () => {
    const budget = new MemoryBudget(10);
    const first = await budget.acquire(8);
    let second: MemoryLease | undefined;
    const waiting = budget.acquire(5).then((lease) => (second = lease));

    await settle();
    expect(second).toBeUndefined();
    first.release();
    await waiting;

    expect(budget.admittedBytes).toBe(5);
  });

  test("serves the first to come first, so that a large request is not starved", async () => {
    const budget = new MemoryBudget(10);
    const held = await budget.acquire(6);
    const admitted: number[] = [];
    const requests = [10, 1, 2].map(async (bytes) => {
      const lease = await budget.acquire(bytes);
      admitted.push(bytes);
      lease.release();
    });

    await settle();
    expect(admitted).toEqual([]);
    held.release();
    await Promise.all(requests);

    expect(admitted).toEqual([10, 1, 2]);
  });

  test("counts a lease that is given back twice once", async () => {
    const budget = new MemoryBudget(10);
    const lease = await budget.acquire(4);
    await budget.acquire(6);

    lease.release();
    lease.release();

    expect(budget.admittedBytes).toBe(6);
  });

  test("refuses a request that can never be admitted", async () => {
    const budget = new MemoryBudget(10);

    expect(budget.fits(11)).toBe(false);
    await expect(budget.acquire(11)).rejects.toThrow(RangeError);
    expect(budget.admittedBytes).toBe(0);
  });

  test("never admits more than its capacity, and in the end everything", async () => {
    const requests = fc.array(fc.record({ bytes: fc.nat(10), turns: fc.nat(3) }), { maxLength: 30 });

    await fc.assert(
      fc.asyncProperty(requests, async (plan) => {
        const budget = new MemoryBudget(10);
        let highest = 0;
        await Promise.all(
          plan.map(async ({ bytes, turns }) => {
            const lease = await budget.acquire(bytes);
            highest = Math.max(highest, budget.admittedBytes);
            for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
            lease.release();
          }),
        );

        expect(highest).toBeLessThanOrEqual(10);
        expect(budget.admittedBytes).toBe(0);
      }),
    );
  });
});
