import { afterEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { runStruckNights } from "./struck-nights.ts";

let faultCase: FaultCase;
afterEach(() => faultCase.close());

/** Refuses a claim that does not raise the epoch, or an epoch that falls: whoever tries fails, and the case with it. */
async function watchEpochs({ pool }: Database): Promise<void> {
  await pool.query(`
    create function watch_epoch() returns trigger language plpgsql as $$
    begin
      if new.epoch < old.epoch or new.owner is distinct from old.owner and new.owner is not null and new.epoch <= old.epoch
      then raise exception 'epoch % follows epoch %', new.epoch, old.epoch; end if;
      return new;
    end $$;
    create trigger watch_epoch before update on export.chunk for each row execute function watch_epoch();`);
}

describe("processes that stand still for longer than their lease", () => {
  test("write nothing that another has taken over", async () => {
    const count = faultNumber("stalls");
    faultCase = await openFaultCase({
      case: 3,
      fault: "SIGSTOP beyond the lease, then SIGCONT",
      releases: faultNumber("releases"),
    });
    const { database, random } = faultCase;
    await watchEpochs(database);

    const { struck: stalls } = await runStruckNights(faultCase, {
      count,
      size: 3,
      words: [
        "--batch-size",
        "10",
        "--page-size",
        "30",
        "--concurrency",
        "2",
        "--lease",
        "1",
        "--throttle",
        "100",
      ],
      gapMs: [100, 500],
      strike: (fleet) => fleet.stall(random, random.integer(1_500, 2_500)),
    });

    const { rows } = await database.pool.query<{ fenced: number; taken: number }>(`
      select (select sum(fenced_count) from export.run)::integer as fenced,
        (select count(*) from export.chunk where epoch > 1)::integer as taken`);
    const { fenced, taken } = rows[0] ?? { fenced: 0, taken: 0 };
    await faultCase.settle({ faults: stalls, note: `${taken} chunks taken over, ${fenced} batches refused` });
    expect(stalls).toBe(count);
    expect(fenced).toBeGreaterThan(0);
  });
});
