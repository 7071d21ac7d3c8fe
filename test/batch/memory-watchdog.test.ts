import { describe, expect, test } from "vitest";
import { MemoryBudget } from "../../src/batch/memory-budget.ts";
import { MemoryWatchdog } from "../../src/batch/memory-watchdog.ts";
import type { RunEvent } from "../../src/batch/run-observer.ts";

/** A process of 100 bytes whose size the test says. */
function processOf(sizes: { bytes: number; garbage: number }) {
  const counts = { collections: 0, nowMs: 0 };
  const tools = {
    read: () => sizes.bytes,
    collect: () => {
      counts.collections += 1;
      sizes.bytes -= sizes.garbage;
      sizes.garbage = 0;
    },
    clock: () => counts.nowMs,
  };
  const budget = new MemoryBudget(1000, 100);
  return { budget, counts, watchdog: new MemoryWatchdog(budget, 100, tools) };
}

describe("MemoryWatchdog", () => {
  test.each([
    [80, "none"],
    [81, "high"],
    [91, "severe"],
    [96, "critical"],
  ])("finds at %i %% of the limit that the pressure is %s", (bytes, pressure) => {
    const { budget, watchdog } = processOf({ bytes, garbage: 0 });

    watchdog.look();

    expect(budget.pressure).toBe(pressure);
  });

  test("counts only what is left when garbage was collected", () => {
    const { budget, counts, watchdog } = processOf({ bytes: 99, garbage: 20 });

    watchdog.look();

    expect([budget.pressure, counts.collections]).toEqual(["none", 1]);
  });

  test("collects less and less often where that does not help", () => {
    const { counts, watchdog } = processOf({ bytes: 85, garbage: 0 });

    for (counts.nowMs = 0; counts.nowMs < 120_000; counts.nowMs += 250) watchdog.look();

    expect(counts.collections).toBe(7);
  });

  test("tells of each change once", () => {
    const sizes = { bytes: 85, garbage: 0 };
    const { watchdog } = processOf(sizes);
    const events: RunEvent[] = [];
    const stop = watchdog.listen({ observe: (event) => events.push(event) });

    for (const bytes of [85, 86, 92, 50, 50]) {
      sizes.bytes = bytes;
      watchdog.look();
    }
    stop();

    expect(events).toEqual([
      { kind: "memory-pressure", pressure: "high", rssBytes: 85, limitBytes: 100 },
      { kind: "memory-pressure", pressure: "severe", rssBytes: 92, limitBytes: 100 },
      { kind: "memory-pressure", pressure: "none", rssBytes: 50, limitBytes: 100 },
    ]);
  });

  test("calls for help from the second look on that finds the pressure critical, and never for garbage", () => {
    const sizes = { bytes: 85, garbage: 0 };
    const { watchdog } = processOf(sizes);
    let calls = 0;
    const stop = watchdog.listen({ onCritical: () => (calls += 1) });
    watchdog.look();

    Object.assign(sizes, { bytes: 99, garbage: 30 });
    watchdog.look();
    const callsForGarbage = calls;
    Object.assign(sizes, { bytes: 99, garbage: 0 });
    watchdog.look();
    const callsAtFirst = calls;
    watchdog.look();
    watchdog.look();
    stop();

    expect([callsForGarbage, callsAtFirst, calls]).toEqual([0, 0, 2]);
  });

  test("leaves no pressure behind when nobody listens any more", () => {
    const { budget, watchdog } = processOf({ bytes: 99, garbage: 0 });
    const [stopOne, stopOther] = [watchdog.listen({}), watchdog.listen({})];
    watchdog.look();

    stopOne();
    stopOne();
    const between = budget.pressure;
    stopOther();

    expect([between, budget.pressure]).toEqual(["critical", "none"]);
  });
});

describe("MemoryBudget under pressure", () => {
  test("admits nothing more while something is in hand", async () => {
    const budget = new MemoryBudget(1000);
    const first = await budget.acquire(10);
    budget.press("high");
    const admitted: string[] = [];
    const second = budget.acquire(10).then(() => admitted.push("second"));

    await new Promise(setImmediate);
    const before = [...admitted];
    first.release();
    await second;

    expect([before, admitted]).toEqual([[], ["second"]]);
  });

  test("admits with nothing in hand, whatever the pressure is", async () => {
    const budget = new MemoryBudget(1000);
    budget.press("critical");

    expect((await budget.acquire(10)).bytes).toBe(10);
  });

  test("admits again when the pressure has gone", async () => {
    const budget = new MemoryBudget(1000);
    await budget.acquire(10);
    budget.press("severe");
    const second = budget.acquire(20);

    budget.press("none");

    expect((await second).bytes).toBe(20);
  });

  test("is overfull only under severe pressure and with something in hand", async () => {
    const budget = new MemoryBudget(1000);
    budget.press("severe");
    const idle = budget.isOverfull;
    await budget.acquire(10);
    const busy = budget.isOverfull;

    budget.press("high");

    expect([idle, busy, budget.isOverfull]).toEqual([false, true, false]);
  });
});
