import { beforeAll, describe, expect, test } from "vitest";
import { admittedBytes, batchCost } from "../../src/batch/batch-cost.ts";
import type { PlannedItem } from "../../src/batch/batch-items.ts";
import type { ExportSettings } from "../../src/batch/export-batch.ts";
import { MemoryBudget } from "../../src/batch/memory-budget.ts";
import { runBatches, type RunBatchesOptions } from "../../src/batch/run-batches.ts";
import { STRICT_POLICY } from "../../src/validate/blocking-policy.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { goneItem } from "./planned-items.ts";

let settings: ExportSettings;
beforeAll(async () => {
  settings = {
    schema: await loadXsd(),
    validateEach: true,
    memoryLimitBytes: 512 * 1024 ** 2,
    signal: undefined,
    message: undefined,
    policy: STRICT_POLICY,
    requirements: undefined,
    now: new Date(0),
  };
});

function optionsOf(options: Partial<RunBatchesOptions>): RunBatchesOptions {
  return {
    batchSize: 1,
    batchBytes: 1e9,
    concurrency: 1,
    budget: new MemoryBudget(admittedBytes(512 * 1024 ** 2)),
    settings,
    accept: () => Promise.resolve(),
    ...options,
  };
}

async function* segmentsOf(
  ...segments: readonly (readonly PlannedItem[])[]
): AsyncGenerator<readonly PlannedItem[]> {
  for (const segment of segments) yield await Promise.resolve(segment);
}

function goneItems(count: number): readonly PlannedItem[] {
  return Array.from({ length: count }, (_item, index) => goneItem(`r${index}`));
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

describe("runBatches()", () => {
  test("numbers batches in plan order and never crosses a segment", async () => {
    const accepted: string[] = [];
    const accept: RunBatchesOptions["accept"] = async ({ batchIndex }, batch) => {
      accepted.push(`${batchIndex}: ${batch.map((item) => item.releaseId).join(" ")}`);
    };

    await runBatches(
      segmentsOf([goneItem("a"), goneItem("b"), goneItem("c")], [], [goneItem("d")]),
      optionsOf({ batchSize: 2, accept }),
    );

    expect(accepted).toEqual(["0: a b", "1: c", "2: d"]);
  });

  test("reads one release after the other, in plan order", async () => {
    const events: string[] = [];
    const items = ["a", "b", "c", "d"].map((releaseId): PlannedItem => ({
      ...goneItem(releaseId),
      load: async () => {
        events.push(`${releaseId} begins`);
        await turns(1);
        events.push(`${releaseId} ends`);
        return { kind: "gone", releaseId };
      },
    }));

    await runBatches(segmentsOf(items), optionsOf({ batchSize: 1, concurrency: 4 }));

    expect(events).toEqual(["a", "b", "c", "d"].flatMap((id) => [`${id} begins`, `${id} ends`]));
  });

  test.each([1, 2, 3])("works on %i batches at most at the same time", async (concurrency) => {
    let inFlight = 0;
    let highest = 0;
    const accept = async (): Promise<void> => {
      inFlight += 1;
      highest = Math.max(highest, inFlight);
      await turns(3);
      inFlight -= 1;
    };

    await runBatches(segmentsOf(goneItems(12)), optionsOf({ concurrency, accept }));

    expect(highest).toBe(concurrency);
  });

  test("admits no batch before the memory for it is free", async () => {
    const budget = new MemoryBudget(batchCost(1000, 1000) * 2);
    let highest = 0;
    const accept = async (): Promise<void> => {
      highest = Math.max(highest, budget.admittedBytes);
      await turns(2);
    };

    await runBatches(segmentsOf(goneItems(6)), optionsOf({ concurrency: 5, budget, accept }));

    expect(highest).toBe(batchCost(1000, 1000) * 2);
    expect(budget.admittedBytes).toBe(0);
  });

  test("starts no batch after a failure, and lets those in flight end", async () => {
    const ended: number[] = [];
    const budget = new MemoryBudget(1e12);
    const accept: RunBatchesOptions["accept"] = async ({ batchIndex }) => {
      await turns(batchIndex === 1 ? 1 : 6);
      if (batchIndex === 1) throw new Error("the disk is full");
      ended.push(batchIndex);
    };

    const running = runBatches(segmentsOf(goneItems(9)), optionsOf({ concurrency: 3, accept, budget }));

    await expect(running).rejects.toThrow("the disk is full");
    expect(ended).toEqual([0, 2]);
    expect(budget.admittedBytes).toBe(0);
  });

  test("reports the first of several failures", async () => {
    const failing = optionsOf({
      concurrency: 3,
      accept: async ({ batchIndex }) => {
        await turns(5 - batchIndex);
        throw new Error(`failure of ${batchIndex}`);
      },
    });

    await expect(runBatches(segmentsOf(goneItems(3)), failing)).rejects.toThrow("failure of 2");
  });

  test("gives memory back when a release cannot be read", async () => {
    const budget = new MemoryBudget(1e12);
    const unreadable: PlannedItem = { ...goneItem("x"), load: () => Promise.reject(new Error("gone away")) };

    await expect(runBatches(segmentsOf([goneItem("a"), unreadable]), optionsOf({ budget }))).rejects.toThrow(
      "gone away",
    );
    expect(budget.admittedBytes).toBe(0);
  });

  test("closes the segments it leaves behind", async () => {
    let isClosed = false;
    async function* endless(): AsyncGenerator<readonly PlannedItem[]> {
      try {
        for (;;) yield await Promise.resolve([goneItem("r")]);
      } finally {
        isClosed = true;
      }
    }

    await expect(
      runBatches(endless(), optionsOf({ accept: () => Promise.reject(new Error("full")) })),
    ).rejects.toThrow("full");
    expect(isClosed).toBe(true);
  });

  test("turns a release that never fits into an error without reading it", async () => {
    const large: PlannedItem = {
      releaseId: "large",
      estimatedBytes: 1e12,
      load: () => Promise.reject(new Error("must not be read")),
    };
    const codes: string[] = [];
    let goneCount = 0;

    await runBatches(
      segmentsOf([goneItem("a"), large, goneItem("b")]),
      optionsOf({
        batchSize: 10,
        accept: async (outcome) => {
          goneCount += outcome.goneCount;
          for (const { releaseId, findings } of outcome.failures) {
            codes.push(...findings.map(({ finding }) => `${releaseId} ${finding.code}`));
          }
        },
      }),
    );

    expect(codes).toEqual(["large ERN_MEMORY_RELEASE_TOO_LARGE"]);
    expect(goneCount).toBe(2);
  });

  test("stops before the next batch when the signal is aborted", async () => {
    const controller = new AbortController();
    const accepted: number[] = [];
    const accept: RunBatchesOptions["accept"] = async ({ batchIndex }) => {
      accepted.push(batchIndex);
      if (batchIndex === 1) controller.abort(new Error("the operator said so"));
    };

    const running = runBatches(
      segmentsOf(goneItems(5)),
      optionsOf({ accept, settings: { ...settings, signal: controller.signal } }),
    );

    await expect(running).rejects.toThrow("the operator said so");
    expect(accepted).toEqual([0, 1]);
  });

  test("starts no batch any more when it is enough, and says so", async () => {
    let count = 0;
    const accept = async (): Promise<void> => {
      count += 1;
    };
    const isEnough = (): boolean => count >= 2;

    expect(await runBatches(segmentsOf(goneItems(5)), optionsOf({ accept, isEnough }))).toBe(false);
    expect(count).toBe(2);
    expect(await runBatches(segmentsOf([]), optionsOf({ accept, isEnough }))).toBe(true);
  });
});
