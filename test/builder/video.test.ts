import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import type { Video } from "../../src/builder/ern43/types.ts";
import { build } from "./build-for-test.ts";

type VideoInput = NonNullable<CatalogueReleaseInput["videos"]>[number];

const VIDEO: VideoInput = { id: "video", type: "ShortFormMusicalWorkVideo" };

function built(facts: Partial<VideoInput>, others: Partial<CatalogueReleaseInput> = {}): Video | undefined {
  return build({ ...others, videos: [{ ...VIDEO, ...facts }] }).ResourceList?.Video?.[0];
}

describe("buildVideo()", () => {
  test("writes an edition with every kind of identifier, both lines and its contributors", () => {
    const edition = {
      resourceIds: [{ isrc: "GBAYC1700598", isan: "I", visan: "V", eidr: "E", isReplaced: true }],
      lines: [
        { lineType: "P" as const, text: "P" },
        { lineType: "C" as const, text: "C" },
      ],
      contributors: [{ partyId: "director", roles: ["VideoDirector"] }],
    };

    expect(built({ editions: [edition] })?.VideoEdition[0]).toMatchObject({
      ResourceId: [
        { ISRC: "GBAYC1700598", ISAN: "I", VISAN: "V", EIDR: ["E"], attributes: { IsReplaced: true } },
      ],
      EditionContributor: [{ Role: [{ value: "VideoDirector" }] }],
      PLine: [{ PLineText: "P" }],
      CLine: [{ CLineText: "C" }],
    });
  });

  test("writes what only a video is told by", () => {
    const facts = {
      recordingFormats: ["ConcertVideo"],
      reasonForCueSheetAbsence: "None yet",
      languagesOfDubbing: ["fr"],
      subTitleLanguages: ["de"],
      avRatings: [{ rating: "G", agency: "MPAA", applicableTerritoryCode: "US" }],
      devotionalTerms: [{ termType: "Raga" as const, text: "Yaman" }],
      dates: [
        { dateType: "RemasteredDate" as const, date: "2024" },
        { dateType: "RemasteredDate" as const, date: "2025" },
        { dateType: "FirstPublicationDate" as const, date: "2020", applicableTerritoryCode: "GB" },
      ],
    };

    expect(built(facts)).toMatchObject({
      RecordingFormat: [{ value: "ConcertVideo" }],
      ReasonForCueSheetAbsence: { value: "None yet" },
      LanguageOfDubbing: ["fr"],
      SubTitleLanguage: ["de"],
      AvRating: [{ Rating: "G", Agency: { value: "MPAA" }, attributes: { ApplicableTerritoryCode: "US" } }],
      Raga: ["Yaman"],
      RemasteredDate: [{ value: "2024" }, { value: "2025" }],
      FirstPublicationDate: [{ FulfillmentDate: "2020", attributes: { ApplicableTerritoryCode: "GB" } }],
    });
  });

  test("refers to the cue sheets and chapters that are of it", () => {
    const video = built(
      {},
      {
        cueSheets: [
          { id: "other", cueSheetType: "StandardCueSheet", resourceId: "another" },
          { id: "own", cueSheetType: "StandardCueSheet", resourceId: "video" },
        ],
        chapters: [
          { id: "one", resourceId: "video" },
          { id: "two", resourceId: "another" },
        ],
      },
    );

    expect(video).toMatchObject({ VideoCueSheetReference: ["Q2"], VideoChapterReference: ["X1"] });
  });

  test("is numbered behind the sound recordings and before the images", () => {
    const message = build({
      soundRecordings: [{ id: "sound", type: "MusicalWorkSoundRecording" }],
      videos: [VIDEO],
      images: [{ id: "image", type: "FrontCoverImage" }],
    });

    expect(message.ResourceList).toMatchObject({
      SoundRecording: [{ ResourceReference: "A1" }],
      Video: [{ ResourceReference: "A2" }],
      Image: [{ ResourceReference: "A3" }],
    });
  });

  test("can be what a track release is of", () => {
    const message = build({ videos: [VIDEO], trackReleases: [{ id: "track", resourceId: "video" }] });

    expect(message.ReleaseList?.TrackRelease?.[0]?.ReleaseResourceReference).toBe("A1");
  });
});

describe("buildVideoDetails()", () => {
  test("writes a file with the parts of its picture and its sound", () => {
    const file = {
      uri: "video.mp4",
      codecType: "AVC",
      bitRate: "8000",
      frameRate: "25",
      imageHeight: 1080,
      aspectRatio: "1.78",
      videoDefinitionType: "HighDefinition",
      audioCodecType: "AAC",
      audioBitRate: "256",
      numberOfChannels: "2",
      samplingRate: "48000",
    };

    expect(built({ editions: [{ mediaFiles: [file] }] })?.VideoEdition[0]?.TechnicalDetails).toMatchObject([
      {
        TechnicalResourceDetailsReference: "T1",
        DeliveryFile: [
          {
            Type: "AudioVisualFile",
            VideoCodecType: { value: "AVC" },
            VideoBitRate: { value: "8000", attributes: { UnitOfMeasure: "kbps" } },
            FrameRate: { value: "25", attributes: { UnitOfMeasure: "Hz(non-interlaced)" } },
            ImageHeight: { value: "1080", attributes: { UnitOfMeasure: "Pixel" } },
            AspectRatio: [{ value: "1.78" }],
            VideoDefinitionType: { value: "HighDefinition" },
            AudioCodecType: { value: "AAC" },
            AudioBitRate: { value: "256", attributes: { UnitOfMeasure: "kbps" } },
            NumberOfAudioChannels: 2,
            AudioSamplingRate: { value: "48000", attributes: { UnitOfMeasure: "Hz" } },
            File: { URI: "video.mp4" },
          },
        ],
      },
    ]);
  });
});
