/** Messages that name what the catalogue has already. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeCatalogueReleases } from "../../../src/db/catalogue-writer.ts";
import type { Database } from "../../../src/db/connect.ts";
import type { RecordedError } from "../../../src/db/error-rows.ts";
import {
  importMessages,
  type ImportMessagesOptions,
  type MessageImportCounts,
} from "../../../src/import/ern/import-messages.ts";
import { findPackageRoot } from "../../../src/package-root.ts";
import { createTestDatabase } from "../../support/database.ts";

const GOLDEN = join(findPackageRoot(), "test", "golden", "single-with-featured-artist.xml");
const MESSAGE = await readFile(GOLDEN, "utf8");
const NAMESPACE = "PADPIDA2099010101X";
const QUEEN = "0383dadf-2a4e-4d10-a46a-e9e041da8eb3";
const RELEASE = "32c7e292-14f1-4080-bddf-ef852e0a4c59";
/** Another release with the same recording, artists and cover. */
const OTHER = MESSAGE.replaceAll(RELEASE, "other-release").replaceAll(
  "other-release_front",
  `${RELEASE}_front`,
);

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("importMessages()", () => {
  test("takes parties, recordings and works for those that have the same identifiers", async () => {
    await writeCatalogueReleases(database.kysely, [
      {
        releaseId: "of-another-import",
        displayArtists: [{ partyId: "artist-7", displayArtistRole: "MainArtist" }],
        parties: [{ id: "artist-7", isni: "0000000081266409", partyNames: [{ fullName: "Queen" }] }],
        soundRecordings: [
          {
            id: "recording-1",
            type: "MusicalWorkSoundRecording",
            editions: [{ resourceIds: [{ isrc: "GBUM71029622" }] }],
            workIds: [{ iswc: "T0101974597", opusNumber: "1" }],
          },
        ],
      },
    ]);
    const message = MESSAGE.replace(
      `<ProprietaryId Namespace="${NAMESPACE}">${QUEEN}</ProprietaryId>`,
      "<ISNI>0000000081266409</ISNI>",
    ).replace(/<WorkId>[^]*?<\/WorkId>/, "<WorkId><ISWC>T0101974597</ISWC></WorkId>");

    const { counts } = await importXml(message);

    expect(counts).toMatchObject({ writtenCount: 1 });
    expect(await ids("select id from catalogue.sound_recording")).toEqual(["recording-1"]);
    expect(await ids("select party_id as id from catalogue.party_name where full_name = 'Queen'")).toEqual([
      "artist-7",
    ]);
    expect(await ids("select iswc || ' ' || opus_number as id from catalogue.work")).toEqual([
      "T0101974597 1",
    ]);
    expect(
      await ids(
        "select party_id as id from catalogue.release_display_artist where sequence = 1 and release_id <> 'of-another-import'",
      ),
    ).toEqual(["artist-7"]);
    expect(await ids("select resource_id as id from catalogue.resource_group_item")).toEqual(["recording-1"]);
  });

  test("does not take parties for one that only have the same name", async () => {
    const namesake = OTHER.replace(QUEEN, "another-queen");

    await importXml(MESSAGE, namesake);

    const found = await ids("select party_id as id from catalogue.party_name where full_name = 'Queen'");
    expect(found).toHaveLength(2);
  });

  test("reports another duration of the same ISRC, and leaves the catalogue's", async () => {
    await importXml(MESSAGE);

    const { counts, errors } = await importXml(OTHER.replace("PT4M3S", "PT4M4S"));

    expect(counts).toMatchObject({ writtenCount: 1, refusedCount: 0, conflictCount: 1 });
    expect(errors).toMatchObject([
      {
        stage: "load",
        releaseId: `${NAMESPACE}:other-release`,
        finding: {
          code: "ERN_LOAD_CONFLICT",
          severity: "warning",
          path: "soundRecordings[0].durationMs",
          text: 'Of sound_recording "isrc:CBCEG8100001" the catalogue says "243000", the import "244000": the catalogue stays as it is',
          value: "244000",
          source: { table: "catalogue.sound_recording", key: "id=isrc:CBCEG8100001", column: "duration_ms" },
        },
      },
    ]);
    expect(await durations()).toEqual([243_000]);
  });

  test("takes the message's word with --update", async () => {
    await importXml(MESSAGE);

    const { counts, errors } = await importXml(OTHER.replace("PT4M3S", "PT4M4S"), { update: true });

    expect(counts).toMatchObject({ writtenCount: 1, conflictCount: 0 });
    expect(errors.map(({ finding }) => [finding.code, finding.severity])).toEqual([
      ["ERN_LOAD_CONFLICT", "information"],
    ]);
    expect(await durations()).toEqual([244_000]);
  });

  test("takes over what the catalogue lacks, and keeps what the message lacks", async () => {
    await importXml(MESSAGE.replace("<Duration>PT4M3S</Duration>", ""));

    const { counts, errors } = await importXml(
      OTHER.replace("<FullNameIndexed>Bowie, David</FullNameIndexed>", ""),
    );

    expect(counts).toMatchObject({ writtenCount: 1, conflictCount: 0 });
    expect(errors.map(({ finding }) => [finding.code, finding.severity, finding.path])).toEqual([
      ["ERN_LOAD_SHARED_FACT", "information", "parties[2].partyNames[0].fullNameIndexed"],
      ["ERN_LOAD_SHARED_FACT", "information", "soundRecordings[0].durationMs"],
    ]);
    expect(await durations()).toEqual([243_000]);
    expect(await ids("select full_name_indexed as id from catalogue.party_name")).toContain("Bowie, David");
  });

  test("leaves a release that says another thing as it is, and nothing of the message behind", async () => {
    await importXml(MESSAGE);
    const changed = MESSAGE.replaceAll("ParentalWarningType>Unknown", "ParentalWarningType>Explicit")
      .replace("<ReleaseType>Single<", "<ReleaseType>EP<")
      .replace("Demonstration Recipient", "Somebody else");

    const { counts, errors } = await importXml(changed);

    expect(counts).toMatchObject({ writtenCount: 0, refusedCount: 1, conflictCount: 1 });
    expect(errors[0]).toMatchObject({
      finding: {
        code: "ERN_LOAD_CONFLICT",
        severity: "error",
        path: "releaseTypes",
        source: { table: "catalogue.release", key: `id=${NAMESPACE}:${RELEASE}`, column: "release_types" },
      },
    });
    expect(await ids("select release_types[1] as id from catalogue.release")).toEqual(["Single"]);
    expect(
      await ids("select parental_warning_type as id from catalogue.sound_recording_parental_warning"),
    ).toEqual(["Unknown"]);
  });

  test("replaces the release with --update, and keeps its export priority", async () => {
    await importXml(MESSAGE);
    await database.pool.query("update catalogue.release set export_priority = 3");

    const { counts } = await importXml(MESSAGE.replace("<ReleaseType>Single<", "<ReleaseType>EP<"), {
      update: true,
    });

    expect(counts).toMatchObject({ writtenCount: 1, conflictCount: 0 });
    expect(await ids("select release_types[1] || export_priority as id from catalogue.release")).toEqual([
      "EP3",
    ]);
  });

  test("knows a release by its barcode, whatever its id is", async () => {
    await writeCatalogueReleases(database.kysely, [{ releaseId: "of-musicbrainz", icpn: "0602527678429" }]);
    const message = MESSAGE.replace(
      /<ProprietaryId Namespace="\w+">32c7e292-14f1-4080-bddf-ef852e0a4c59<\/ProprietaryId>/,
      "<ICPN>0602527678429</ICPN>",
    );

    const refused = await importXml(message);
    const updated = await importXml(message, { update: true });

    expect([refused.counts.refusedCount, updated.counts.writtenCount]).toEqual([1, 1]);
    expect(await ids("select id from catalogue.release")).toEqual(["of-musicbrainz"]);
    expect(await ids("select distinct release_id as id from catalogue.release_title")).toEqual([
      "of-musicbrainz",
    ]);
  });

  test("reports a thing whose identifiers are those of two records", async () => {
    await writeCatalogueReleases(database.kysely, [
      {
        releaseId: "two-queens",
        displayArtists: [
          { partyId: "by-isni", displayArtistRole: "MainArtist" },
          { partyId: "by-ipi", displayArtistRole: "MainArtist" },
        ],
        parties: [
          { id: "by-isni", isni: "0000000081266409" },
          { id: "by-ipi", ipiNameNumber: "00334284961" },
        ],
      },
    ]);
    const message = MESSAGE.replace(
      `<ProprietaryId Namespace="${NAMESPACE}">${QUEEN}</ProprietaryId>`,
      "<ISNI>0000000081266409</ISNI><IpiNameNumber>00334284961</IpiNameNumber>",
    );

    const { errors } = await importXml(message);

    expect(errors.map(({ finding }) => finding.text)).toContain(
      'The identifiers of party "isni:0000000081266409" are those of several records of the catalogue, "by-isni" and "by-ipi": the first was taken',
    );
  });

  test("writes the parties of the header, and leaves those that are there", async () => {
    await database.pool.query(
      "insert into catalogue.messaging_party (dpid, role, full_name) values ($1, 'sender', 'Mine')",
      [NAMESPACE],
    );

    await importXml(MESSAGE);

    const { rows } = await database.pool.query(
      "select dpid, role, full_name, message_control_type from catalogue.messaging_party order by dpid",
    );
    expect(rows).toEqual([
      { dpid: NAMESPACE, role: "sender", full_name: "Mine", message_control_type: null },
      {
        dpid: "PADPIDA2099010102V",
        role: "recipient",
        full_name: "Demonstration Recipient",
        message_control_type: "TestMessage",
      },
    ]);
  });
});

async function importXml(
  ...given: readonly (string | ImportMessagesOptions)[]
): Promise<{ readonly counts: MessageImportCounts; readonly errors: readonly RecordedError[] }> {
  const errors: RecordedError[] = [];
  const texts = given.filter((each) => typeof each === "string");
  const [options] = given.filter((each) => typeof each === "object");
  const counts = await importMessages(
    database,
    texts.map((text, index) => ({ name: `${index}.xml`, content: [Buffer.from(text)] })),
    { ...options, onError: (error) => errors.push(error) },
  );
  return { counts, errors };
}

async function ids(query: string): Promise<readonly unknown[]> {
  const { rows } = await database.pool.query<{ id: unknown }>(`${query} order by 1`);
  return rows.map(({ id }) => id);
}

async function durations(): Promise<readonly unknown[]> {
  return ids("select duration_ms as id from catalogue.sound_recording");
}
