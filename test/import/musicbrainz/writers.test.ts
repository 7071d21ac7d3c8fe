import { describe, expect, test } from "vitest";
import { buildBatch } from "../../../src/batch/build-batch.ts";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import { releaseFromMusicbrainz } from "../../../src/import/musicbrainz/release-from-musicbrainz.ts";
import { PARTIES } from "../../support/catalogue-release.ts";
import { artistJson, DEFAULTS, mbid, releaseJson, trackJson } from "./release-json.ts";

const written = (type: string, number: number): object => ({
  type,
  artist: artistJson(number, `Writer ${number}`),
});

/** A release of one track, of a recording with these relations. */
function releaseWith(...works: readonly object[]): ReturnType<typeof releaseFromMusicbrainz> {
  const relations = [{ type: "engineer" }, ...works.map((work) => ({ type: "performance", work }))];
  return releaseFromMusicbrainz(
    releaseJson({ media: [{ position: 1, format: "CD", tracks: [trackJson(1, {}, { relations })] }] }),
    DEFAULTS,
  );
}

describe("readWriters()", () => {
  test("names each writer once, with all roles, and makes a party of them", () => {
    const { release } = releaseWith({
      id: mbid(401),
      relations: [
        written("composer", 501),
        written("lyricist", 502),
        written("arranger", 501),
        written("phonographic copyright", 503),
      ],
    });

    expect(release.soundRecordings?.[0]?.contributors).toEqual([
      { partyId: mbid(501), roles: ["Composer", "Arranger"], sequenceNumber: 1 },
      { partyId: mbid(502), roles: ["Lyricist"], sequenceNumber: 2 },
    ]);
    expect(release.parties?.map(({ id }) => id)).toContain(mbid(502));
    expect(release.parties?.map(({ id }) => id)).not.toContain(mbid(503));
  });

  test.each([
    [["T-034.524.680-1"], { iswc: "T0345246801" }],
    [[], { proprietaryIds: [{ namespace: DEFAULTS.sender.dpid, value: mbid(401) }] }],
    [
      ["T-034.524.680-1", "T-034.524.681-2"],
      { proprietaryIds: [{ namespace: DEFAULTS.sender.dpid, value: mbid(401) }] },
    ],
  ])("knows a work of ISWCs %j as %j", (iswcs, workId) => {
    const { release } = releaseWith({ id: mbid(401), iswcs });

    expect(release.soundRecordings?.[0]?.workIds).toEqual([workId]);
  });

  test("gives every work of a medley, each once", () => {
    const { release } = releaseWith({ id: mbid(401) }, { id: mbid(402) }, { id: mbid(401) });

    expect(release.soundRecordings?.[0]?.workIds).toHaveLength(2);
  });

  test("says nothing where the file has no relations", () => {
    const { release } = releaseFromMusicbrainz(releaseJson(), DEFAULTS);

    expect(release.soundRecordings?.[0]).toMatchObject({ contributors: [], workIds: [] });
  });

  test("gives what the rule of writers asks for", async () => {
    const { release } = releaseWith({
      id: mbid(401),
      iswcs: ["T-034.524.680-1"],
      relations: [written("writer", 501)],
    });

    const codes = await Promise.all([release, releaseWith().release].map(codesOf));

    expect(codes.map((each) => each.includes("RES_WRITERS"))).toEqual([false, true]);
  });
});

async function codesOf(release: CatalogueReleaseInput): Promise<readonly string[]> {
  const { errors, warnings } = await buildBatch([{ ...release, message: PARTIES }]);
  return [...errors, ...warnings].map(({ code }) => code);
}
