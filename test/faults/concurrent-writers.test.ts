import { afterEach, describe, expect, test } from "vitest";
import { CatalogueWriters } from "./catalogue-writers.ts";
import { inflict } from "./chaos.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber, FAULT_SEED } from "./fault-numbers.ts";
import { NIGHT_WORDS } from "./struck-nights.ts";
import { countStamped } from "./version-stamps.ts";

let faultCase: FaultCase;
afterEach(() => faultCase.close());

describe("an export of changes while others write", () => {
  test("loses no change, however late it is committed, and tears no document", async () => {
    const nights = faultNumber("writtenNights");
    const releases = faultNumber("writtenReleases");
    faultCase = await openFaultCase({ case: 14, fault: "concurrent writers, and a kill a night", releases });
    const { database, random } = faultCase;
    const exportChanges = async (key: string, size: number, kills: number): Promise<number> => {
      const words = ["export", "--changed", "--run-key", key, ...NIGHT_WORDS];
      const fleet = faultCase.startFleet({ words, size });
      const struck = await inflict({
        random,
        count: kills,
        gapMs: [200, 1_000],
        until: fleet.ended,
        inflict: () => fleet.strike(random),
      });
      await fleet.ended;
      return struck;
    };
    await exportChanges("before", 1, 0);
    const writers = new CatalogueWriters(database, { seed: FAULT_SEED, releases });
    let kills = 0;

    for (let night = 1; night <= nights; night += 1) kills += await exportChanges(`night ${night}`, 2, 1);
    const counts = await writers.stop();
    await exportChanges("quiet", 1, 0);

    await faultCase.settle({
      faults: counts.hot + counts.writtenOnce + counts.inserted + counts.deleted + kills,
      note: `${Object.entries(counts)
        .map(([name, count]) => `${name} ${count}`)
        .join(", ")}; ${kills} kills`,
    });
    expect(counts.writtenOnce).toBeGreaterThan(10 * nights);
    expect(await countStamped(database)).toBeGreaterThan(counts.writtenOnce);
  });
});
