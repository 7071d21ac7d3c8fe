import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { exportAttended } from "./attended-export.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { FAULT_FORM, faultNumber } from "./fault-numbers.ts";
import { NetworkProxy, type Weather } from "./network-proxy.ts";
import { watchEnd } from "./watch-end.ts";

const WEATHERS: readonly (Weather | "reset")[] = [
  "reset",
  { latencyMs: 200 },
  { bytesPerSecond: 50_000 },
  { pieceBytes: 7 },
];
/** Short enough for a short form; what runs at night asks after ten seconds. */
const SILENCE_MS = FAULT_FORM === "short" ? 1_000 : 10_000;
const LONGEST_DETECTION_MS = FAULT_FORM === "short" ? 8_000 : 45_000;

let night: FaultCase;
let network: NetworkProxy;
afterEach(async () => {
  await network.close();
  await night.close();
});

async function open(fault: string): Promise<void> {
  night = await openFaultCase({ case: 6, fault, releases: faultNumber("releases") });
  network = await NetworkProxy.open(night.database.url);
}

describe("a network that is bad", () => {
  test("costs time and nothing else", async () => {
    await open("network: reset, 200 ms, 50 KB/s, pieces of 7 bytes");
    const count = WEATHERS.length * faultNumber("badNetworks");
    let weathers = 0;
    for (let round = 1; weathers < count; round += 1) {
      const words = ["export", "--run-key", `night ${round}`, "--batch-size", "20", "--page-size", "60"];
      const fleet = night.startFleet({
        databaseUrl: network.through(night.database.url),
        words: [...words, "--lease", "5", "--throttle", "50"],
        size: 2,
        isStartedAgain: ({ exitCode, stderr }) => exitCode === 75 || /ERN_DB_(?:CONN|UNAV)/.test(stderr),
      });
      const end = watchEnd(fleet.ended);
      while (!end.isOver() && weathers < count) {
        await delay(night.random.integer(200, 500));
        const weather = WEATHERS[weathers % WEATHERS.length] ?? {};
        if (weather === "reset") network.reset();
        else network.become(weather);
        await delay(1_000);
        network.become({});
        if (!end.isOver()) weathers += 1;
      }
      await fleet.ended;
    }

    // A start whose connection was cut before there was a run ends with 4.
    await night.settle({ faults: weathers, allowedExitCodes: [4] });
    expect(weathers).toBe(count);
  });

  test("that swallows everything is found out", async () => {
    await open(`network: a black hole of ${faultNumber("blackHoleMs") / 1000} s`);
    const count = faultNumber("badNetworks");
    const detections: number[] = [];
    for (let round = 1; detections.length < count; round += 1) {
      let holeMs = Infinity;
      let foundMs = NaN;
      const work = exportAttended(
        { url: network.through(night.database.url), silenceMs: SILENCE_MS },
        { runKey: `night ${round}`, batchSize: 10, pageSize: 60, throttleMs: 50, leaseSeconds: 5 },
        ({ kind }) => {
          if (kind === "retried") foundMs = Math.min(foundMs || Infinity, performance.now() - holeMs);
        },
      );
      await delay(night.random.integer(700, 1_200));
      holeMs = performance.now();
      network.become({ isBlackHole: true });
      await delay(faultNumber("blackHoleMs"));
      network.become({});
      await work;
      detections.push(foundMs);
    }

    const longest = Math.max(...detections);
    await night.settle({ faults: count, note: `found after ${Math.round(longest / 100) / 10} s at most` });
    expect(longest).toBeLessThan(LONGEST_DETECTION_MS);
  });
});
