import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import { serialize } from "../../src/builder/ern43/serialize.ts";
import { CatalogueRelease } from "../../src/catalogue.ts";
import { ENVELOPE } from "../builder/build-for-test.ts";
import { cleanSingle } from "../support/catalogue-release.ts";
import { SINGLE_MESSAGE } from "../support/minimal-message.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { readAllowedValueSets } from "../../tools/element-coverage/allowed-value-sets.ts";
import {
  type ElementCoverage,
  measureCoverage,
  readPairs,
  unreachedPairs,
  writeCoverage,
} from "../../tools/element-coverage/coverage-report.ts";
import { findElementPairs, listElementPairs } from "../../tools/element-coverage/element-pairs.ts";
import { GOLDEN_FOLDER } from "../golden/golden-releases.ts";

describe("findElementPairs()", () => {
  test("finds children, attributes and what is inside them, by the type of the composite", () => {
    const pairs = findElementPairs("NewReleaseMessage", SINGLE_MESSAGE);

    expect([...pairs]).toEqual(
      expect.arrayContaining([
        "NewReleaseMessage/@AvsVersionId",
        "MessageHeader/MessageSender",
        "MessagingPartyWithoutCode/PartyId",
        "DisplayArtist/@SequenceNumber",
      ]),
    );
    expect(pairs).not.toContain("SoundRecording/Raga");
  });

  test("finds none that is not listed", () => {
    const all = new Set(listElementPairs());

    expect(
      [...findElementPairs("NewReleaseMessage", SINGLE_MESSAGE)].filter((pair) => !all.has(pair)),
    ).toEqual([]);
  });
});

describe("measureCoverage()", () => {
  test("leaves no pair of a message that neither a golden message nor a fragment has", () => {
    const coverage = measureCoverage(GOLDEN_FOLDER, readAllowedValueSets(findPackageRoot()));

    expect(coverage.all).toHaveLength(1104);
    expect(unreachedPairs(coverage)).toEqual([]);
  });
});

describe("measureCoverage() of a golden message that a fragment helps", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "coverage-"));
    const release = cleanSingle("helped", { ern: { VersionType: [{ value: "LiveVersion" }] } });
    const { message } = buildNewReleaseMessage(CatalogueRelease.parse(release), ENVELOPE);
    await mkdir(join(folder, "releases"));
    await writeFile(join(folder, "helped.xml"), serialize(message, "NewReleaseMessage"));
    await writeFile(join(folder, "releases", "helped.json"), JSON.stringify({ ...release, export: {} }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("counts what its columns say, and not what the fragment adds", () => {
    const { byColumns } = measureCoverage(folder, readAllowedValueSets(findPackageRoot()));

    expect(readPairs(folder)).toContain("Release/VersionType");
    expect(byColumns).toContain("Release/Genre");
    expect(byColumns).not.toContain("Release/VersionType");
  });
});

describe("writeCoverage()", () => {
  const coverage: ElementCoverage = {
    all: ["A/B", "A/@c", "A/D", "A/E"],
    byColumns: new Set(["A/B"]),
    byFragments: new Set(["A/B", "A/@c", "A/D"]),
  };

  test("prints both figures and the pairs that are left", () => {
    const report = writeCoverage(coverage, undefined);

    expect(report).toContain("by columns, in golden messages:  1 (25.0 %)");
    expect(report).toContain("by fragments, in test messages:  3 (75.0 %)");
    expect(report).toContain("by neither: A/E");
    expect(report).toMatch(/Pairs that no column reaches:\n {2}A\/@c\n {2}A\/D\n {2}A\/E\n/);
  });

  test("prints the share of the samples' pairs that columns reach", () => {
    const report = writeCoverage(coverage, new Set(["A/B", "A/D"]));

    expect(report).toMatch(/sample messages: 2\n.*1 \(50\.0 %\)\n.*not by columns: A\/D\n/);
  });
});
