import { describe, expect, test } from "vitest";
import { generateCatalogue } from "../../src/sample/generate-catalogue.ts";
import { parsedRelease } from "./sample-folder.ts";

const releases = [...generateCatalogue({ releases: 400, seed: 11 })].map(parsedRelease);
const recordings = releases.flatMap((release) => release.soundRecordings);
const contributors = recordings.flatMap((recording) => recording.contributors);

const shareOfRecordings = (role: string): number =>
  recordings.filter((recording) => recording.contributors.some((one) => one.roles.includes(role))).length /
  recordings.length;

const PERFORMER = /^(LeadVocalist|BackgroundVocalist|Soloist|.*Musician|.*Performer)$/;

describe("generateContributors()", () => {
  test("gives each recording 6 to 11 contributors, every number of them often", () => {
    const counts = new Map<number, number>();
    for (const recording of recordings) {
      const count = recording.contributors.length;
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }

    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11]);
    expect(Math.min(...counts.values()) / recordings.length).toBeGreaterThan(0.04);
  });

  test("names each party once on a recording, with every role and instrument once", () => {
    for (const recording of recordings) {
      const parties = recording.contributors.map((contributor) => contributor.partyId);
      expect(new Set(parties).size).toBe(parties.length);
    }
    for (const { roles, instrumentTypes } of contributors) {
      expect(new Set(roles).size).toBe(roles.length);
      expect(new Set(instrumentTypes).size).toBe(instrumentTypes.length);
    }
  });

  test("merges the roles of people who do several things", () => {
    const merged = new Set(contributors.map(({ roles }) => roles.toSorted().join()));

    expect([...merged]).toEqual(
      expect.arrayContaining([
        "MixingEngineer,StudioProducer",
        "MasteringEngineer,MixingEngineer",
        "ComposerLyricist,Musician",
      ]),
    );
  });

  test("has a writer, a producer and both engineers on every recording", () => {
    const isWritten = recordings.every((recording) =>
      recording.contributors.some(({ roles }) => roles.some((role) => role.startsWith("Composer"))),
    );

    expect(isWritten).toBe(true);
    expect(shareOfRecordings("StudioProducer")).toBe(1);
    expect(shareOfRecordings("MixingEngineer")).toBe(1);
    expect(shareOfRecordings("MasteringEngineer")).toBe(1);
  });

  test("has two to six performers beside writers and producers who play", () => {
    const counts = recordings.map(
      (recording) =>
        recording.contributors.filter(({ roles }) => roles.every((role) => PERFORMER.test(role))).length,
    );

    expect(Math.min(...counts)).toBe(2);
    expect(Math.max(...counts)).toBe(6);
  });

  test("spreads instruments over all families, none of them everywhere", () => {
    const played = contributors.flatMap((contributor) => contributor.instrumentTypes);
    const counts = new Map<string, number>();
    for (const instrument of played) counts.set(instrument, (counts.get(instrument) ?? 0) + 1);

    expect(counts.size).toBeGreaterThan(90);
    expect(Math.max(...counts.values()) / played.length).toBeLessThan(0.15);
  });

  test("lets the tracks of an album share their crew", () => {
    const album = releases.find(({ soundRecordings }) => soundRecordings.length === 10);

    const mastered = album?.soundRecordings.flatMap((recording) =>
      recording.contributors
        .filter(({ roles }) => roles.includes("MasteringEngineer"))
        .map(({ partyId }) => partyId),
    );

    expect(mastered).toHaveLength(10);
    expect(new Set(mastered).size).toBe(1);
  });
});
