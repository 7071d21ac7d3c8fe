import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CatalogueRelease } from "../../src/catalogue.ts";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import { serialize } from "../../src/builder/ern43/serialize.ts";
import { generateCatalogue } from "../../src/sample/generate-catalogue.ts";
import { makeSampleRelease } from "../db/sample-release.ts";
import { cleanSingle } from "../support/catalogue-release.ts";
import { readSample } from "../sample/sample-folder.ts";
import { build, ENVELOPE } from "./build-for-test.ts";

function xmlOf(release: CatalogueRelease): string {
  return serialize(buildNewReleaseMessage(release, ENVELOPE).message, "NewReleaseMessage");
}

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) deeplyFrozen(member);
    Object.freeze(value);
  }
  return value;
}

/** Copies a value with the keys of every object in another order. */
function shuffled(value: unknown, keyOrder: (key: string) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, keyOrder));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => keyOrder(left) - keyOrder(right))
      .map(([key, member]) => [key, shuffled(member, keyOrder)]),
  );
}

describe("buildNewReleaseMessage()", () => {
  test("writes profile, versions and language as attributes of the message", () => {
    expect(build({ profile: "Audio", languageAndScriptCode: "ja-Jpan" }).attributes).toEqual({
      ReleaseProfileVersionId: "Audio",
      AvsVersionId: "9",
      LanguageAndScriptCode: "ja-Jpan",
    });
  });

  test("writes the same bytes for the same input", async () => {
    const { clean } = await readSample();

    for (const release of clean) expect(xmlOf(release)).toBe(xmlOf(structuredClone(release)));
  });

  test("changes nothing of its input", () => {
    const release = makeSampleRelease("r1");
    const untouched = xmlOf(release);

    expect(xmlOf(deeplyFrozen(release))).toBe(untouched);
  });

  test("writes the same bytes whatever the order of the keys", () => {
    const release = CatalogueRelease.parse(cleanSingle("r1"));
    const expected = xmlOf(release);

    fc.assert(
      fc.property(fc.func(fc.integer()), (keyOrder) => {
        const copy = CatalogueRelease.parse(shuffled(release, keyOrder));

        expect(xmlOf(copy)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  test("can serialize a release with every field of the contract", () => {
    expect(xmlOf(makeSampleRelease("r1"))).toContain("</ern:NewReleaseMessage>");
  });

  test("can serialize every generated release", () => {
    for (const release of generateCatalogue({ releases: 60, seed: 7 })) {
      expect(xmlOf(CatalogueRelease.parse(release))).toContain("</ern:NewReleaseMessage>");
    }
  });

  test("can serialize a release that lacks everything", () => {
    const message = build({});

    expect(() => serialize(message, "NewReleaseMessage")).not.toThrow();
  });
});
