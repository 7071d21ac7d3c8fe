import { describe, expect, test } from "vitest";
import { releaseTraits } from "../../src/batch/release-traits.ts";
import { parseCatalogueRelease, type CatalogueRelease } from "../../src/catalogue.ts";
import { cleanSingle } from "../support/catalogue-release.ts";

const RECIPIENT = "PADPIDA2014021501R";

describe("releaseTraits()", () => {
  test("names the labels and the territories of the deals, each once", () => {
    const release = releaseWith({});

    const { labels, territories } = releaseTraits(release, [RECIPIENT]);

    expect(labels).toEqual([...new Set(labels)]);
    expect(labels).toHaveLength(1);
    expect(territories).toEqual(["Worldwide"]);
  });

  test("leaves the deals of other recipients out", () => {
    const release = releaseWith({ recipientDpid: "PADPIDA2010101010Z" });

    expect(releaseTraits(release, [RECIPIENT]).territories).toEqual([]);
  });

  test("counts a deal that only leaves territories out as worldwide", () => {
    const release = releaseWith({ territories: [{ territoryCode: "US", isExcluded: true }] });

    expect(releaseTraits(release, [RECIPIENT]).territories).toEqual(["Worldwide"]);
  });

  test("names a label without a name by its party's id", () => {
    const release = { ...releaseWith({}), parties: [] };

    expect(releaseTraits(release, [RECIPIENT]).labels).toEqual(release.labels.map(({ partyId }) => partyId));
  });
});

/** A clean single whose every deal has these facts. */
function releaseWith(facts: object): CatalogueRelease {
  const single = cleanSingle("a");
  const parsed = parseCatalogueRelease({
    ...single,
    deals: single.deals?.map((deal) => ({ ...deal, ...facts })),
  });
  if (!parsed.ok) throw new Error("Cannot make the release");
  return parsed.release;
}
