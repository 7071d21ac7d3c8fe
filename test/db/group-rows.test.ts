import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { groupRows, type ReleaseGroup } from "../../src/db/group-rows.ts";
import type { ReleaseRow } from "../../src/db/release-statement.ts";
import { readAll } from "../support/read-all.ts";

async function* chunksOf(...chunks: readonly ReleaseRow[][]): AsyncGenerator<readonly ReleaseRow[]> {
  yield* chunks;
}

/** The second chunk comes 30 ms after the first. */
async function* slowChunks(...chunks: readonly ReleaseRow[][]): AsyncGenerator<readonly ReleaseRow[]> {
  for (const [index, chunk] of chunks.entries()) {
    if (index > 0) await setTimeout(30);
    yield chunk;
  }
}

function row(releaseId: string, cells = "cells"): ReleaseRow {
  return [releaseId, cells, String(Buffer.byteLength(cells))];
}

function group(
  maxReleaseBytes: number,
  ...chunks: readonly ReleaseRow[][]
): Promise<readonly ReleaseGroup[]> {
  return readAll(groupRows(chunksOf(...chunks), { maxReleaseBytes }));
}

describe("groupRows()", () => {
  test("yields nothing for no rows", async () => {
    expect(await group(100)).toEqual([]);
  });

  test("yields one group per release, across the borders of chunks", async () => {
    const groups = await group(100, [row("a"), row("a")], [row("a"), row("b")], [row("c")]);

    expect(groups.map((item) => [item.releaseId, item.isTooLarge || item.rows])).toEqual([
      ["a", ["cells", "cells", "cells"]],
      ["b", ["cells"]],
      ["c", ["cells"]],
    ]);
  });

  test("counts the bytes of UTF-8", async () => {
    const groups = await group(100, [row("a", "東京")]);

    expect(groups).toMatchObject([{ bytes: 6 }]);
  });

  test("keeps no rows of a release that is too large, and goes on behind it", async () => {
    const groups = await group(9, [row("a"), row("b"), row("b"), row("b"), row("c")]);

    expect(groups).toEqual([
      { releaseId: "a", isTooLarge: false, bytes: 5, rows: ["cells"] },
      { releaseId: "b", isTooLarge: true, bytes: 15 },
      { releaseId: "c", isTooLarge: false, bytes: 5, rows: ["cells"] },
    ]);
  });

  test("keeps no rows of a release whose rows take too long, and goes on behind it", async () => {
    const groups = await readAll(
      groupRows(slowChunks([row("a"), row("b")], [row("b"), row("c")]), {
        maxReleaseBytes: 100,
        maxReleaseMs: 10,
      }),
    );

    expect(groups).toEqual([
      { releaseId: "a", isTooLarge: false, bytes: 5, rows: ["cells"] },
      { releaseId: "b", isTooLarge: true, bytes: 10, isOverdue: true },
      { releaseId: "c", isTooLarge: false, bytes: 5, rows: ["cells"] },
    ]);
  });

  test("does not count the time that the next release takes to come", async () => {
    const chunks = slowChunks([row("a")], [row("b")]);

    const groups = await readAll(groupRows(chunks, { maxReleaseBytes: 100, maxReleaseMs: 10 }));

    expect(groups.map(({ releaseId, isTooLarge }) => [releaseId, isTooLarge])).toEqual([
      ["a", false],
      ["b", false],
    ]);
  });

  test("does not count the time that its consumer takes", async () => {
    const groups: string[] = [];
    for await (const { releaseId, isTooLarge } of groupRows(chunksOf([row("a"), row("b")], [row("b")]), {
      maxReleaseBytes: 100,
      maxReleaseMs: 10,
    })) {
      groups.push(`${releaseId} ${isTooLarge}`);
      await setTimeout(30);
    }

    expect(groups).toEqual(["a false", "b false"]);
  });

  test("throws ERN_DB_ROWS_OUT_OF_ORDER when a release comes back after another", async () => {
    const attempt = group(100, [row("a"), row("b")], [row("a")]);

    await expect(attempt).rejects.toMatchObject({ code: "ERN_DB_ROWS_OUT_OF_ORDER", releaseId: "a" });
  });
});
