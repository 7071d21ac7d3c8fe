import { describe, expect, test } from "vitest";
import { readCredit } from "../../../src/import/musicbrainz/artist-credit.ts";

describe("readCredit()", () => {
  test.each([
    ["A & B", ["A", "B"], [" & "], "MainArtist MainArtist"],
    ["A / B", ["A", "B"], [" / "], "MainArtist MainArtist"],
    ["A feat. B, C", ["A", "B", "C"], [" feat. ", ", "], "MainArtist FeaturedArtist FeaturedArtist"],
    ["A ft. B", ["A", "B"], [" ft. "], "MainArtist FeaturedArtist"],
    ["A Featuring B", ["A", "B"], [" Featuring "], "MainArtist FeaturedArtist"],
    ["A (feat. B) vs. C", ["A", "B", "C"], [" (feat. ", ") vs. "], "MainArtist FeaturedArtist MainArtist"],
    ["A; B, C", ["A", "B", "C"], ["; ", ", "], "Composer MainArtist MainArtist"],
    ["A, B; C", ["A", "B", "C"], [", ", "; "], "Composer Composer MainArtist"],
    ["A defeats B", ["A", "B"], [" defeats "], "MainArtist MainArtist"],
  ])("reads %s", (shown, names, phrases, roles) => {
    const credit = readCredit(creditOf(names, phrases));

    expect(credit.name).toBe(shown);
    expect(credit.displayArtists.map(({ displayArtistRole }) => displayArtistRole).join(" ")).toBe(roles);
  });

  test("shows an artist under the credited name and counts one who comes twice once", () => {
    const credit = readCredit(creditOf(["A", "A"], [" & "]));

    expect(credit.name).toBe("A & A");
    expect(credit.displayArtists).toEqual([
      { partyId: "id-A", displayArtistRole: "MainArtist", sequenceNumber: 1 },
    ]);
  });

  test("has no artist without a credit", () => {
    expect(readCredit(null)).toEqual({ name: "", displayArtists: [], artists: [] });
  });
});

function creditOf(names: readonly string[], phrases: readonly string[]): Parameters<typeof readCredit>[0] {
  return names.map((name, index) => ({
    name,
    joinphrase: phrases[index] ?? "",
    artist: { id: `id-${name}`, name },
  }));
}
