import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import type { Database } from "../../src/db/connect.ts";
import { readErrors, type StoredError } from "../../src/db/document-store.ts";
import type { RecordedError } from "../../src/db/error-rows.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { generateCatalogue } from "../../src/sample/generate-catalogue.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

const by = (releaseId: string, fullName: string): CatalogueReleaseInput => ({
  releaseId,
  source: { table: `${releaseId}.json`, key: "line=1" },
  displayArtists: [{ partyId: "artist", displayArtistRole: "MainArtist" }],
  parties: [{ id: "artist", partyNames: [{ fullName }] }],
});

describe("loadReleases()", () => {
  test("writes every release, chunk by chunk", async () => {
    const progress: number[] = [];

    const counts = await loadReleases(database, generated(5), {
      chunkSize: 2,
      onProgress: ({ writtenCount }) => progress.push(writtenCount),
    });

    expect(counts).toEqual({ writtenCount: 5, refusedCount: 0 });
    expect(progress).toEqual([2, 4, 5]);
    expect(await storedIds()).toEqual(generated(5).map((release) => release.releaseId));
  });

  test("takes an async iterable", async () => {
    const counts = await loadReleases(database, arriving(3));

    expect(counts.writtenCount).toBe(3);
  });

  test("records a release that PostgreSQL cannot hold, with its file, and writes its neighbours", async () => {
    const [first, second, third] = generated(3);
    const file = { table: "releases/b.json", key: "releaseId=b" };
    const broken = { ...illFormed(second), source: file };

    const counts = await loadReleases(database, present([first, broken, third]));

    expect(counts).toEqual({ writtenCount: 2, refusedCount: 1 });
    expect(await loadErrors()).toMatchObject([
      {
        stage: "load",
        releaseId: second?.releaseId,
        runId: undefined,
        finding: { code: "ERN_LOAD_ILL_FORMED_TEXT", path: "grid", source: file },
      },
    ]);
  });

  test("refuses a release that came with a blocking finding, and writes its neighbours", async () => {
    const [first, second] = generated(2);
    const finding = { code: "X", severity: "error", path: "release", text: "Torn", hint: "Mend it" } as const;
    const torn = { ...illFormed(first), grid: undefined, findings: [finding] };

    const counts = await loadReleases(database, present([torn, second]));

    expect(counts).toEqual({ writtenCount: 1, refusedCount: 1 });
    expect(await loadErrors()).toMatchObject([{ releaseId: first?.releaseId, finding: { code: "X" } }]);
    expect(await storedIds()).toEqual([second?.releaseId]);
  });

  test("hands each error to the caller", async () => {
    const errors: RecordedError[] = [];

    await loadReleases(database, [illFormed(generated(1)[0])], { onError: (error) => errors.push(error) });

    expect(errors.map((error) => error.finding.code)).toEqual(["ERN_LOAD_ILL_FORMED_TEXT"]);
  });

  test("does not pile up the errors of a release that is loaded again", async () => {
    const broken = illFormed(generated(1)[0]);
    await loadReleases(database, [broken]);

    await loadReleases(database, [broken]);

    expect(await loadErrors()).toHaveLength(1);
  });

  test("drops the errors of a release that is loaded in order", async () => {
    const [release] = generated(1);
    await loadReleases(database, [illFormed(release)]);

    await loadReleases(database, present([release]));

    expect(await loadErrors()).toEqual([]);
  });

  test("keeps the errors of other releases, and those of runs", async () => {
    const [first, second] = generated(2);
    await loadReleases(database, [illFormed(first)]);

    await loadReleases(database, present([second]));

    expect((await loadErrors()).map((error) => error.releaseId)).toEqual([first?.releaseId]);
  });

  test("takes the later of two releases with one id, also where the earlier is broken", async () => {
    const [release] = generated(1);

    const counts = await loadReleases(database, present([illFormed(release), release]));

    expect(counts).toEqual({ writtenCount: 1, refusedCount: 0 });
    expect(await loadErrors()).toEqual([]);
  });

  test.each([1, 100])(
    "warns where two releases describe one party otherwise, in chunks of %i",
    async (chunkSize) => {
      await loadReleases(database, [by("before-the-run", "Z")]);

      await loadReleases(database, [by("a", "A"), by("b", "A"), by("c", "B")], { chunkSize });

      expect(await loadErrors()).toMatchObject([
        {
          releaseId: "c",
          finding: {
            code: "ERN_LOAD_CONFLICT",
            severity: "warning",
            path: "parties[0].partyNames[0].fullName",
            text: 'Of party "artist" an earlier input of the run says "A", this one "B": this one\'s word was taken',
            source: { table: "c.json", key: "line=1" },
          },
        },
      ]);
    },
  );

  test.each([1, 100])(
    "warns where a release is given twice and not alike, in chunks of %i",
    async (chunkSize) => {
      const releases = ["Album", "Album", "Single"].map((type) => ({ releaseId: "r", releaseTypes: [type] }));

      await loadReleases(database, releases, { chunkSize });

      expect(await loadErrors()).toMatchObject([
        {
          releaseId: "r",
          finding: {
            code: "ERN_LOAD_CONFLICT",
            path: "releaseTypes",
            text: 'Of release "r" an earlier input of the run says "Album", this one "Single": this one\'s word was taken',
          },
        },
      ]);
    },
  );

  test("warns of nothing where the same is loaded again", async () => {
    await loadReleases(database, generated(3), { chunkSize: 1 });

    await loadReleases(database, [...generated(3), ...generated(3)], { chunkSize: 1 });

    expect(await loadErrors()).toEqual([]);
  });

  test("leaves the release as it was when its new version is refused", async () => {
    const [release] = generated(1);
    await loadReleases(database, present([release]));

    await loadReleases(database, [illFormed(release)]);

    expect(await storedIds()).toEqual([release?.releaseId]);
  });

  test("keeps the chunks that were written when the source fails", async () => {
    const attempt = loadReleases(database, failingAfter(2), { chunkSize: 1 });

    await expect(attempt).rejects.toThrow("the file ends here");
    expect(await storedIds()).toHaveLength(2);
  });

  test("stops before the next chunk when it is aborted", async () => {
    const stopping = new AbortController();

    const attempt = loadReleases(database, generated(4), {
      chunkSize: 2,
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });

    await expect(attempt).rejects.toMatchObject({ name: "AbortError" });
    expect(await storedIds()).toHaveLength(2);
  });

  test("throws ERN_DB_NOT_MIGRATED on a database without tables", async () => {
    const empty = await createTestDatabase({ isMigrated: false });

    const attempt = loadReleases(empty, generated(1));

    await expect(attempt).rejects.toMatchObject({ code: "ERN_DB_NOT_MIGRATED" });
    await empty.close();
  });
});

function generated(releases: number): readonly CatalogueReleaseInput[] {
  return [...generateCatalogue({ releases, seed: 7, mix: "singles" })];
}

async function* arriving(releases: number): AsyncGenerator<CatalogueReleaseInput> {
  for (const release of generated(releases)) yield await Promise.resolve(release);
}

function* failingAfter(releases: number): Generator<CatalogueReleaseInput> {
  yield* generated(releases);
  throw new Error("the file ends here");
}

function illFormed(release: CatalogueReleaseInput | undefined): CatalogueReleaseInput {
  if (release === undefined) throw new Error("No release to break");
  return { ...release, grid: "half a pair: \uD83D" };
}

function present(releases: readonly (CatalogueReleaseInput | undefined)[]): readonly CatalogueReleaseInput[] {
  return releases.filter((release) => release !== undefined);
}

function loadErrors(): Promise<readonly StoredError[]> {
  return readErrors(database, { runId: null, limit: 100 });
}

async function storedIds(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ id: string }>("select id from catalogue.release order by id");
  return rows.map((row) => row.id);
}
