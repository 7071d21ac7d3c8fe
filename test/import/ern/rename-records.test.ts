import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import { renameRecords } from "../../../src/import/ern/rename-records.ts";

const NONE = { parties: new Map(), resources: new Map(), works: new Map() };

describe("renameRecords()", () => {
  test("renames parties where columns and fragments name them, and nothing that is only called like them", () => {
    const release: CatalogueReleaseInput = {
      releaseId: "p",
      parties: [{ id: "p", partyNames: [{ fullName: "p" }] }, { id: "q" }],
      displayArtists: [{ partyId: "p", displayArtistRole: "MainArtist" }],
      labels: [{ partyId: "p" }],
      soundRecordings: [
        { id: "p", type: "p", ern: { DisplayCredits: [{ DisplayCreditParty: ["p", "q"] }] } },
      ],
      messageErn: { PartyList: { Party: [{ PartyReference: "p", ArtistProfilePage: ["p"] }] } },
    };

    const renamed = renameRecords(release, { ...NONE, parties: new Map([["p", "stored"]]) });

    expect(renamed).toEqual({
      releaseId: "p",
      parties: [{ id: "stored", partyNames: [{ fullName: "p" }] }, { id: "q" }],
      displayArtists: [{ partyId: "stored", displayArtistRole: "MainArtist" }],
      labels: [{ partyId: "stored" }],
      soundRecordings: [
        { id: "p", type: "p", ern: { DisplayCredits: [{ DisplayCreditParty: ["stored", "q"] }] } },
      ],
      messageErn: { PartyList: { Party: [{ PartyReference: "stored", ArtistProfilePage: ["p"] }] } },
    });
  });

  test("renames resources, and the files that are named after them", () => {
    const release: CatalogueReleaseInput = {
      releaseId: "r",
      soundRecordings: [
        { id: "a/1", type: "x", editions: [{ mediaFiles: [{ uri: "a/1", mediaFileId: "a/1/file-2" }] }] },
      ],
      resourceGroups: [{ items: [{ resourceId: "a/1", links: [{ resourceId: "b" }] }] }],
      trackReleases: [{ id: "a/1", resourceId: "a/1" }],
      deals: [{ instantGratificationResourceIds: ["a/1"], mediaFileIds: ["a/1/file-2", "other/file-1"] }],
      ern: { ResourceGroup: { LinkedReleaseResourceReference: [{ value: "a/1" }] } },
    };

    const renamed = renameRecords(release, { ...NONE, resources: new Map([["a/1", "stored"]]) });

    expect(renamed).toEqual({
      releaseId: "r",
      soundRecordings: [
        {
          id: "stored",
          type: "x",
          editions: [{ mediaFiles: [{ uri: "a/1", mediaFileId: "stored/file-2" }] }],
        },
      ],
      resourceGroups: [{ items: [{ resourceId: "stored", links: [{ resourceId: "b" }] }] }],
      trackReleases: [{ id: "a/1", resourceId: "stored" }],
      deals: [
        { instantGratificationResourceIds: ["stored"], mediaFileIds: ["stored/file-2", "other/file-1"] },
      ],
      ern: { ResourceGroup: { LinkedReleaseResourceReference: [{ value: "stored" }] } },
    });
  });

  test("gives works the ids that the catalogue has for them", () => {
    const work = { iswc: "T0101974597" };
    const release: CatalogueReleaseInput = {
      releaseId: "r",
      soundRecordings: [{ id: "a", type: "x", workIds: [work] }],
    };

    const renamed = renameRecords(release, { ...NONE, works: new Map([[work, "stored"]]) });

    expect(renamed.soundRecordings).toMatchObject([{ workIds: [{ iswc: "T0101974597", id: "stored" }] }]);
  });

  test("leaves a release alone of which the catalogue knows nothing", () => {
    const release: CatalogueReleaseInput = { releaseId: "r" };

    expect(renameRecords(release, NONE)).toBe(release);
  });
});
