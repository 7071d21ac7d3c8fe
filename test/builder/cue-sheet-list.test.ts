import { describe, expect, test } from "vitest";
import { build } from "./build-for-test.ts";

describe("buildCueSheetList()", () => {
  test("writes each cue with its music, lines and times", () => {
    const cueSheets = [
      {
        id: "sheet",
        cueSheetType: "StandardCueSheet",
        proprietaryIds: [{ namespace: "N", value: "1" }],
        cues: [
          {
            cueUseType: "Background",
            cueOrigin: "PreexistingMusic",
            isrc: "GBAYC1700598",
            startTimeMs: 1000,
            durationMs: 61_000,
            titles: [{ titleText: "Song" }],
            contributors: [{ partyId: "composer", roles: ["Composer"] }],
            lines: [{ lineType: "P" as const, year: 2025, text: "2025 A Label" }],
          },
          { iswc: "T0101974597", endTimeMs: 2000 },
        ],
      },
    ];

    expect(build({ cueSheets }).CueSheetList?.CueSheet).toMatchObject([
      {
        CueSheetId: [{ value: "1" }],
        CueSheetReference: "Q1",
        CueSheetType: { value: "StandardCueSheet" },
        Cue: [
          {
            CueUseType: { value: "Background" },
            CueOrigin: { value: "PreexistingMusic" },
            ResourceId: { ISRC: "GBAYC1700598" },
            DisplayTitle: [{ TitleText: "Song" }],
            Contributor: [{ Role: [{ value: "Composer" }] }],
            PLine: [{ Year: "2025", PLineText: "2025 A Label" }],
            StartTime: "PT1S",
            Duration: "PT1M1S",
          },
          { WorkId: { ISWC: "T0101974597" }, EndTime: "PT2S" },
        ],
      },
    ]);
  });

  test("is absent without cue sheets", () => {
    expect(build({}).CueSheetList).toBeUndefined();
  });
});

describe("buildChapterList()", () => {
  test("writes each chapter with its image, characters and times", () => {
    const message = build({
      parties: [{ id: "hero" }, { id: "singer" }],
      soundRecordings: [{ id: "sound", type: "MusicalWorkSoundRecording" }],
      images: [{ id: "capture", type: "VideoScreenCapture" }],
      chapters: [
        {
          id: "first",
          resourceId: "sound",
          sequenceNumber: 1,
          imageResourceId: "capture",
          startTimeMs: 0,
          durationMs: 5000,
          titles: [{ titleText: "Overture" }],
          characters: [{ partyId: "hero", performerPartyId: "singer", performerRoles: ["Actor"] }],
        },
      ],
    });

    expect(message.ChapterList?.Chapter).toMatchObject([
      {
        ChapterReference: "X1",
        DisplayTitle: [{ TitleText: "Overture" }],
        SequenceNumber: 1,
        Character: [
          {
            CharacterPartyReference: "P1",
            Performer: { ContributorPartyReference: "P2", Role: [{ value: "Actor" }] },
          },
        ],
        RepresentativeImageReference: "A2",
        StartTime: "PT0S",
        Duration: "PT5S",
      },
    ]);
    expect(message.ResourceList?.SoundRecording?.[0]?.AudioChapterReference).toEqual(["X1"]);
  });

  test("is absent without chapters", () => {
    expect(build({}).ChapterList).toBeUndefined();
  });
});
