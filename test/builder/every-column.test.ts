import { describe, expect, test } from "vitest";
import { CatalogueRelease } from "../../src/catalogue.ts";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import { serialize } from "../../src/builder/ern43/serialize.ts";
import { makeSampleRelease } from "../db/sample-release.ts";
import { ENVELOPE } from "./build-for-test.ts";

/** Values that by design change nothing. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  // Only relates records to one another.
  "releaseId",
  "parties.0.id",
  "soundRecordings.0.id",
  "videos.0.id",
  "images.0.id",
  "texts.0.id",
  "sheetMusic.0.id",
  "software.0.id",
  "cueSheets.0.id",
  "chapters.0.id",
  "trackReleases.0.id",
  "visibilities.0.id",
  // Keeps a deal apart from others, and there is one only.
  "deals.0.releaseDeal",
]);

/**
 * A release in which every field of the contract has a value, each list one record, whose deals and visibilities are for
 * the recipient, and whose cue sheet is of its video.
 */
function completeRelease(): CatalogueRelease {
  const release = CatalogueRelease.parse(firstOfEach(makeSampleRelease("r1")));
  const recipientDpid = ENVELOPE.parties.recipient.dpid;
  return {
    ...release,
    cueSheets: release.cueSheets.map((cueSheet) => ({ ...cueSheet, resourceId: release.videos[0]?.id })),
    deals: release.deals.map((deal) => ({ ...deal, recipientDpid })),
    visibilities: release.visibilities.map((visibility) => ({ ...visibility, recipientDpid })),
  };
}

function firstOfEach(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(firstOfEach);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, firstOfEach(member)]));
}

/** What the export says of a release: the message, and what it has no place for. */
function outcomeOf(release: CatalogueRelease): string {
  const { message, findings } = buildNewReleaseMessage(release, ENVELOPE);
  return `${serialize(message, "NewReleaseMessage")}\n${JSON.stringify(findings)}`;
}

/** Paths of the single values of the first record of each list. */
function firstValues(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  const members = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value);
  return members.flatMap(([name, member]) => firstValues(member, path === "" ? name : `${path}.${name}`));
}

function changedAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return otherThan(value);
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === step ? changedAt(item, rest) : item));
  }
  const record = typeof value === "object" && value !== null ? value : {};
  return { ...record, [step]: changedAt(Reflect.get(record, step), rest) };
}

function otherThan(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1000;
  return OTHER_CHOICES.get(String(value)) ?? `${String(value)} changed`;
}

const OTHER_CHOICES: ReadonlyMap<string, string> = new Map([
  ["P", "C"],
  ["ReleaseDate", "OriginalReleaseDate"],
  ["FirstPublicationDate", "CreationDate"],
  ["CommercialModelType", "UseType"],
]);

/** Fragments have tests of their own, in test/builder/fragments.test.ts. */
const FRAGMENT = /(?:^|\.)(?:ern|messageErn|purgeErn)\./;

const PATHS = firstValues(completeRelease(), "").filter(
  (path) => !WITHOUT_EFFECT.has(path) && !FRAGMENT.test(path),
);

describe("every column of the contract", () => {
  test("is among those that are tried", () => {
    expect(PATHS.length).toBeGreaterThan(200);
  });

  test("changes the message, or a finding about it, when its value changes", () => {
    const release = completeRelease();
    const outcome = outcomeOf(release);

    const silent = PATHS.filter((path) => {
      const parsed = CatalogueRelease.safeParse(changedAt(release, path.split(".")));
      return parsed.success && outcomeOf(parsed.data) === outcome;
    });

    expect(silent).toEqual([]);
  });
});
