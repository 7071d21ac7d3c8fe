import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import type { ExportSummary } from "../../src/batch/export-summary.ts";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { writeParties } from "../../src/cli/load-sample.ts";
import type { Database } from "../../src/db/connect.ts";
import { readErrors, type StoredError } from "../../src/db/document-store.ts";
import { isBlocking } from "../../src/finding.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { cleanSingle, PARTIES } from "../support/catalogue-release.ts";
import { createTestDatabase } from "../support/database.ts";

/**
 * Two recordings without a cover and without track releases. It states no profile: of a single it has a recording too many,
 * of an Audio release it lacks the cover and the two track releases, and every other is farther still.
 */
function misfit(): CatalogueReleaseInput {
  const { message: _message, profile: _profile, ...single } = cleanSingle("misfit");
  const recordings = ["GBAYC1700598", "GBAYC1700599"].flatMap((isrc, index) =>
    (single.soundRecordings ?? []).map((recording) => ({
      ...recording,
      id: `recording-${index + 1}`,
      titles: [{ titleText: `Song ${index + 1}` }],
      workIds: [{ proprietaryIds: [{ namespace: PARTIES.sender.dpid, value: `work-${index + 1}` }] }],
      editions: (recording.editions ?? []).map((edition) => ({ ...edition, resourceIds: [{ isrc }] })),
    })),
  );
  const items = recordings.map(({ id }, index) => ({ resourceId: id, sequenceNumber: index + 1 }));
  return { ...single, soundRecordings: recordings, images: [], resourceGroups: [{ items }] };
}

let database: Database;
let summary: ExportSummary;
let blocking: readonly StoredError[];
beforeAll(async () => {
  database = await createTestDatabase();
  await writeParties(database, PARTIES);
  await loadReleases(database, [misfit(), cleanSingle("neighbour")]);
  summary = await exportCatalogue(database);
  const errors = await readErrors(database, { runId: summary.runId, limit: 100 });
  blocking = errors.filter(({ finding }) => isBlocking(finding));
});
afterAll(() => database.close());

describe("the export of a release that fits no profile", () => {
  test("refuses it and writes its neighbour", () => {
    expect(summary).toMatchObject({ documentCount: 1, failedCount: 1 });
    expect([...new Set(blocking.map(({ releaseId }) => releaseId))]).toEqual(["misfit"]);
  });

  test("judges it by the rules of the nearest profile, and says what is missing", () => {
    expect(blocking.map(({ finding }) => `${finding.code}: ${finding.text}`)).toEqual([
      'TRK_ONE_PER_PRIMARY: SoundRecording "A1" has no TrackRelease',
      'TRK_ONE_PER_PRIMARY: SoundRecording "A2" has no TrackRelease',
      "PRF_AUDIO: Profile Audio asks for exactly 1 FrontCoverImage: the message has 0",
    ]);
  });

  test("names the row to complete", () => {
    expect(blocking.map(({ finding }) => finding.source)).toMatchObject([
      { table: "catalogue.sound_recording", key: "id=recording-1" },
      { table: "catalogue.sound_recording", key: "id=recording-2" },
      { table: "catalogue.release", key: "id=misfit" },
    ]);
  });
});
