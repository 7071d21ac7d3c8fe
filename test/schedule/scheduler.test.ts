import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import type { JobContext, JobOptions } from "../../src/schedule/scheduled-job.ts";
import { createScheduler, type Scheduler } from "../../src/schedule/scheduler.ts";
import { cleanSingles } from "../support/catalogue-release.ts";

/** A gate that jobs wait at until it is opened. */
class Gate {
  readonly #emitter = new AbortController();
  readonly opened: Promise<unknown> = once(this.#emitter.signal, "abort");

  open(): void {
    this.#emitter.abort();
  }
}

describe("createScheduler()", () => {
  test("runs at most so many jobs at a time, and all of them", async () => {
    const scheduler = createScheduler({ maxConcurrent: 2 });
    let [running, most] = [0, 0];
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };

    for (let count = 0; count < 10; count += 1) scheduler.schedule(work);
    const outcomes = await scheduler.waitForAll();

    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => "succeeded"));
    expect(most).toBe(2);
  });

  test("runs those that wait by their priority, equal ones in the order of their scheduling", async () => {
    const { order, scheduler } = await runBehindOne({}, [
      { id: "low", priority: -1 },
      { id: "first" },
      { id: "second" },
      { id: "high", priority: 10 },
    ]);

    expect(order).toEqual(["high", "first", "second", "low"]);
    expect(scheduler.getResourceStats()).toMatchObject({ succeededCount: 5, waitingCount: 0 });
  });

  test("lets a job that has waited long go before a more important one that has not", async () => {
    const clock = [0, 0, 0, 300_000].values();
    let nowMs = 0;
    const { order } = await runBehindOne(
      { ageingMs: 60_000, clock: () => (nowMs = clock.next().value ?? nowMs) },
      [
        { id: "patient", priority: 0 },
        { id: "important", priority: 4 },
      ],
    );

    expect(order).toEqual(["patient", "important"]);
  });

  test("has small jobs go first where autoPrioritize is on and they name no priority", async () => {
    const { order } = await runBehindOne({ autoPrioritize: true }, [
      { id: "large", estimatedReleases: 100_000 },
      { id: "unknown" },
      { id: "small", estimatedReleases: 10 },
      { id: "named", estimatedReleases: 1, priority: 100 },
    ]);

    expect(order).toEqual(["named", "small", "large", "unknown"]);
  });

  test("asks the caller's priority function, and takes no NaN from it", async () => {
    const { order } = await runBehindOne({ priorityOf: ({ tags }) => Number(tags["night"]) }, [
      { id: "a", tags: { night: "-3" } },
      { id: "b", tags: {} },
      { id: "c", tags: { night: "7" } },
    ]);

    expect(order).toEqual(["c", "b", "a"]);
  });

  test("gives the result of the work, or what it throws", async () => {
    const scheduler = createScheduler();
    const fault = new Error("mine");

    const good = scheduler.schedule(() => Promise.resolve(7), { id: "good" });
    const bad = scheduler.schedule(() => Promise.reject(fault), { id: "bad" });

    expect(await good.result).toBe(7);
    expect(await scheduler.waitFor("good")).toBe(7);
    await expect(bad.result).rejects.toBe(fault);
    await expect(scheduler.waitFor("bad")).rejects.toBe(fault);
    expect([good.state(), bad.state()]).toEqual(["succeeded", "failed"]);
  });

  test("takes what a synchronous work throws for a failure of the job", async () => {
    const scheduler = createScheduler();

    scheduler.schedule((): Promise<never> => {
      throw new Error("at once");
    });

    expect(await scheduler.waitForAll()).toMatchObject([{ status: "failed", error: { message: "at once" } }]);
  });

  test("throws ERN_SCHEDULE_QUEUE_FULL, and schedules all of many jobs or none", async () => {
    const gate = new Gate();
    const scheduler = createScheduler({ maxConcurrent: 1, maxQueueSize: 2 });
    const work = (): Promise<unknown> => gate.opened;
    scheduler.scheduleMany([{ work }, { work }]);

    expect(() => scheduler.scheduleMany([{ work }, { work }])).toThrow(
      expect.objectContaining({ code: "ERN_SCHEDULE_QUEUE_FULL" }),
    );
    scheduler.schedule(work);
    expect(() => scheduler.schedule(work)).toThrow(
      expect.objectContaining({ code: "ERN_SCHEDULE_QUEUE_FULL" }),
    );

    expect(scheduler.getResourceStats()).toMatchObject({ runningCount: 1, waitingCount: 2 });
    gate.open();
    expect(await scheduler.waitForAll()).toHaveLength(3);
  });

  test("refuses an id twice, and schedules none of many where one is refused", async () => {
    const scheduler = createScheduler();
    const work = scheduler.waitForAll;

    expect(() =>
      scheduler.scheduleMany([
        { id: "a", work },
        { id: "a", work },
      ]),
    ).toThrow(expect.objectContaining({ code: "ERN_CONFIG_INVALID_OPTION" }));

    expect(await scheduler.waitForAll()).toEqual([]);
  });

  test("cancels a job that waits without running it", async () => {
    const gate = new Gate();
    const scheduler = createScheduler({ maxConcurrent: 1 });
    let hasRun = false;
    scheduler.schedule(() => gate.opened, { id: "runs" });
    scheduler.schedule(() => Promise.resolve((hasRun = true)), { id: "waits" });

    const isCancelled = scheduler.cancel("waits");
    gate.open();

    await expect(scheduler.waitFor("waits")).rejects.toMatchObject({ code: "ERN_SCHEDULE_CANCELLED" });
    await scheduler.waitForAll();
    expect(isCancelled).toBe(true);
    expect(hasRun).toBe(false);
    expect(scheduler.cancel("waits")).toBe(false);
  });

  test("cancels a job that runs by its signal", async () => {
    const scheduler = createScheduler();
    const releases = cleanSingles(20);
    const job = scheduler.schedule(
      (context) =>
        buildBatch(releases, {
          ...context,
          batchSize: 1,
          concurrency: 1,
          onBatchComplete: () => scheduler.cancel("export"),
        }),
      { id: "export" },
    );

    await expect(job.result).rejects.toMatchObject({ code: "ERN_SCHEDULE_CANCELLED" });

    expect(job.state()).toBe("cancelled");
  });

  test("says that there is no job with an id", async () => {
    const scheduler = createScheduler();

    expect(() => scheduler.cancel("x")).toThrow(
      expect.objectContaining({ code: "ERN_SCHEDULE_JOB_NOT_FOUND" }),
    );
    await expect(scheduler.waitFor("x")).rejects.toMatchObject({ code: "ERN_SCHEDULE_JOB_NOT_FOUND" });
  });

  test("starts no job while it is paused, and those that wait when it is resumed", async () => {
    const scheduler = createScheduler();
    scheduler.pause();
    const job = scheduler.schedule(() => Promise.resolve("done"));
    await Promise.resolve();
    const paused = [job.state(), scheduler.getResourceStats().isPaused];

    scheduler.resume();

    expect(paused).toEqual(["waiting", true]);
    expect(await job.result).toBe("done");
  });

  test("lets jobs that run end in a graceful shutdown, cancels those that wait, and takes no more", async () => {
    const gate = new Gate();
    const scheduler = createScheduler({ maxConcurrent: 1 });
    const running = scheduler.schedule(() => gate.opened);
    const waiting = scheduler.schedule(() => Promise.resolve());

    const down = scheduler.shutdown();
    const stateOfRunning = running.state();
    gate.open();
    await down;

    expect(stateOfRunning).toBe("running");
    expect([running.state(), waiting.state()]).toEqual(["succeeded", "cancelled"]);
    expect(() => scheduler.schedule(() => Promise.resolve())).toThrow(
      expect.objectContaining({ code: "ERN_SCHEDULE_CLOSED" }),
    );
    expect(scheduler.getResourceStats().isClosed).toBe(true);
  });

  test("stops jobs that run in a shutdown that is not graceful", async () => {
    const scheduler = createScheduler();
    const job = scheduler.schedule(async ({ signal }) => {
      await once(signal, "abort");
      signal.throwIfAborted();
    });

    await scheduler.shutdown(false);

    expect(job.state()).toBe("cancelled");
  });

  test("can be used again after reset, and has forgotten the jobs before", async () => {
    const scheduler = createScheduler();
    scheduler.schedule(() => Promise.resolve(1), { id: "a" });
    await scheduler.waitForAll();
    await scheduler.shutdown();

    await scheduler.reset();
    const again = scheduler.schedule(() => Promise.resolve(2), { id: "a" });

    expect(await again.result).toBe(2);
    expect(scheduler.getResourceStats()).toMatchObject({ succeededCount: 1, isClosed: false });
  });

  test("has its jobs share one memory budget", async () => {
    const scheduler = createScheduler({ maxConcurrent: 3, memoryLimit: "256MB" });
    const seen: number[] = [];
    const jobs = Array.from({ length: 3 }, (_, index) => ({
      id: `job ${index}`,
      work: (context: JobContext) =>
        buildBatch(cleanSingles(4), {
          ...context,
          batchSize: 1,
          concurrency: 4,
          observe: () => seen.push(scheduler.getResourceStats().admittedBytes),
        }),
    }));

    const results = await Promise.all(scheduler.scheduleMany(jobs).map(({ result }) => result));

    const { budgetBytes, admittedBytes } = scheduler.getResourceStats();
    expect(results.map(({ success }) => success.length)).toEqual([4, 4, 4]);
    expect(Math.max(...seen)).toBeGreaterThan(0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(budgetBytes);
    expect(admittedBytes).toBe(0);
  });

  test("throws ERN_CONFIG_INVALID_OPTION for a wrong option", () => {
    expect(() => createScheduler({ maxConcurrent: 0 })).toThrow(
      expect.objectContaining({ code: "ERN_CONFIG_INVALID_OPTION" }),
    );
  });
});

/** Schedules jobs behind one that holds the only place; gives the order in which they ran. */
async function runBehindOne(
  options: Parameters<typeof createScheduler>[0],
  jobs: readonly JobOptions[],
): Promise<{ readonly order: readonly string[]; readonly scheduler: Scheduler }> {
  const gate = new Gate();
  const order: string[] = [];
  const scheduler = createScheduler({ ...options, maxConcurrent: 1 });
  scheduler.schedule(() => gate.opened, { id: "holds the place" });
  scheduler.scheduleMany(
    jobs.map((job) => ({ ...job, work: () => Promise.resolve(order.push(job.id ?? "")) })),
  );
  gate.open();
  await scheduler.waitForAll();
  return { order, scheduler };
}
