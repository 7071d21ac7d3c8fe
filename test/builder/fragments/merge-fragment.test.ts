import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import { buildNewReleaseMessage } from "../../../src/builder/build-message.ts";
import type { NewReleaseMessage, SoundRecording } from "../../../src/builder/ern43/types.ts";
import type { Finding } from "../../../src/finding.ts";
import { checkMessage } from "../../../src/validate/check-message.ts";
import { makeRelease } from "../../support/catalogue-release.ts";
import { ENVELOPE, recording } from "../build-for-test.ts";

type Facts = Omit<CatalogueReleaseInput, "releaseId">;
type RecordingFacts = Parameters<typeof recording>[0];

function buildAll(facts: Facts): {
  readonly message: NewReleaseMessage;
  readonly findings: readonly Finding[];
} {
  return buildNewReleaseMessage(makeRelease(facts), ENVELOPE);
}

/** What becomes of a recording with a fragment. */
function buildRecording(facts: RecordingFacts): {
  readonly node: SoundRecording | undefined;
  readonly findings: readonly Finding[];
} {
  const { message, findings } = buildAll({ soundRecordings: [recording(facts)] });
  return { node: message.ResourceList?.SoundRecording?.[0], findings };
}

describe("mergeFragment()", () => {
  test("adds lists, composites, texts, flags and attributes that the columns leave empty", () => {
    const { node, findings } = buildRecording({
      ern: {
        Raga: [{ value: "Bhairavi" }],
        VersionType: [{ value: "LiveVersion", attributes: { Namespace: "N" } }],
        CompositeMusicalWorkType: "Potpourri",
        DisableSearch: true,
        attributes: { ApplyClassicalProfileVariant: true },
      },
    });

    expect(findings).toEqual([]);
    expect(node).toMatchObject({
      Type: { value: "MusicalWorkSoundRecording" },
      Raga: [{ value: "Bhairavi" }],
      VersionType: [{ value: "LiveVersion", attributes: { Namespace: "N" } }],
      attributes: { ApplyClassicalProfileVariant: true },
    });
  });

  test("merges a composite that both give, at any depth", () => {
    const { message, findings } = buildAll({
      languageAndScriptCode: "en",
      messageErn: {
        MessageHeader: { MessageSender: { PartyName: { KeyName: "Sender" } } },
        attributes: { ReleaseProfileVariantVersionId: "Classical" },
      },
    });

    expect(findings).toEqual([]);
    expect(message.MessageHeader?.MessageSender.PartyName).toEqual({ FullName: "Sender", KeyName: "Sender" });
    expect(message.attributes).toMatchObject({
      LanguageAndScriptCode: "en",
      ReleaseProfileVariantVersionId: "Classical",
    });
  });

  test("adds attributes to a composite of text", () => {
    const { node, findings } = buildRecording({ ern: { Type: { attributes: { Namespace: "N" } } } });

    expect(findings).toEqual([]);
    expect(node?.Type).toEqual({ value: "MusicalWorkSoundRecording", attributes: { Namespace: "N" } });
  });

  test("gives a title's fragment to its DisplayTitle alone", () => {
    const titles = [{ titleText: "Song", ern: { SubTitle: [{ value: "Live" }] } }];

    const { node } = buildRecording({ titles });

    expect(node?.DisplayTitle).toMatchObject([{ TitleText: "Song", SubTitle: [{ value: "Live" }] }]);
    expect(node?.DisplayTitleText).toEqual([{ value: "Song" }]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a key that is no child", { Melody: "x" }, "ern/Melody"],
    ["an attribute that is none", { attributes: { IsMain: true } }, "ern/@IsMain"],
    ["a child of a child that is none", { Raga: [{ value: "x" }, { text: "x" }] }, "ern/Raga[2]/text"],
    ["one of many that is no list", { Raga: { value: "x" } }, "ern/Raga"],
    ["a list where there is one", { Duration: ["PT1S"] }, "ern/Duration"],
    ["a text where there is a composite", { Raga: ["Bhairavi"] }, "ern/Raga"],
    ["a composite where there is a text", { DisableSearch: { value: true } }, "ern/DisableSearch"],
    ["a text where there is a flag", { DisableSearch: "true" }, "ern/DisableSearch"],
    ["a number where there is a text", { Comment: 1, Raga: [{ value: 1 }] }, "ern/Raga/value"],
    ["null", { DisableSearch: null }, "ern/DisableSearch"],
    ["attributes that are none", { attributes: ["x"] }, "ern/attributes"],
    ["what every object inherits", { toString: "x" }, "ern/toString"],
  ])("leaves out %s and reports it", (_what, ern, path) => {
    const { findings } = buildRecording({ ern, durationMs: undefined });

    expect(findings.filter(({ code }) => code !== "ERN_DATA_FRAGMENT_INVALID")).toEqual([]);
    expect(findings.map((finding) => finding.path)).toContain(path);
  });

  test.each<[string, RecordingFacts, string]>([
    ["a text", { durationMs: 1000, ern: { Duration: "PT2S" } }, "ern/Duration"],
    ["the same text", { durationMs: 1000, ern: { Duration: "PT1S" } }, "ern/Duration"],
    [
      "a list",
      { languagesOfPerformance: ["en"], ern: { LanguageOfPerformance: [{ value: "fr" }] } },
      "ern/LanguageOfPerformance",
    ],
    ["the text of a composite", { ern: { Type: { value: "Other" } } }, "ern/Type/value"],
    [
      "an attribute",
      { languageAndScriptCode: "en", ern: { attributes: { LanguageAndScriptCode: "fr" } } },
      "ern/@LanguageAndScriptCode",
    ],
    ["a reference", { ern: { ResourceReference: "recording" } }, "ern/ResourceReference"],
  ])("keeps the columns' %s where the fragment gives it too, and reports it", (_what, facts, path) => {
    const without = buildRecording({ ...facts, ern: undefined });

    const { node, findings } = buildRecording(facts);

    expect(findings).toMatchObject([{ code: "ERN_DATA_FACT_TWICE", severity: "fatal", path }]);
    expect(node).toEqual(without.node);
  });

  test("keeps everything that is right beside what is wrong", () => {
    const { node, findings } = buildRecording({
      ern: { Raga: [{ value: "Bhairavi" }, "x", { value: "Todi", x: 1 }], Melody: 1 },
    });

    expect(findings).toHaveLength(3);
    expect(node?.Raga).toEqual([{ value: "Bhairavi" }, { value: "Todi" }]);
  });

  test("names table, key, column and value of what is wrong", () => {
    const source = { table: "catalogue.sound_recording", key: "id=s1" };

    const { findings } = buildRecording({ id: "s1", source, ern: { Raga: [{ value: 7 }] } });

    expect(findings).toEqual([
      expect.objectContaining({
        text: 'Raga/value in ern of SoundRecording "s1" must be a text',
        value: "7",
        source: { ...source, column: "ern" },
      }),
    ]);
  });

  test("reports the same in the same order whatever the order of keys", () => {
    const reversed = { b: 1, a: 2, Raga: 3, DisableSearch: 4 };
    const sorted = { DisableSearch: 4, Raga: 3, a: 2, b: 1 };

    expect(buildRecording({ ern: reversed }).findings).toEqual(buildRecording({ ern: sorted }).findings);
  });

  test("takes an empty list for nothing", () => {
    const { node, findings } = buildRecording({
      ern: { LanguageOfPerformance: [], Raga: [] },
      languagesOfPerformance: ["en"],
    });

    expect(findings).toEqual([]);
    expect(node?.LanguageOfPerformance).toEqual([{ value: "en" }]);
  });
});

describe("references in fragments", () => {
  const parties = [{ id: "p-one" }, { id: "p-two" }];

  test("are the ids of the catalogue", () => {
    const { node } = buildAllRecording({
      ern: {
        ResourceRightsController: [{ RightsControllerPartyReference: "p-two" }],
        RelatedResource: [{ ResourceRelatedResourceReference: "other" }],
      },
    });

    expect(node?.ResourceRightsController?.[0]?.RightsControllerPartyReference).toBe("P2");
    expect(node?.RelatedResource?.[0]?.ResourceRelatedResourceReference).toBe("A2");
  });

  test("are translated where they are the text of a composite", () => {
    const { message } = buildAll({ parties, ern: { ReleaseLabelReference: [{ value: "p-two" }] } });

    expect(message.ReleaseList?.Release?.ReleaseLabelReference).toEqual([{ value: "P2" }]);
  });

  test("are numbered behind those of the columns where only fragments declare them", () => {
    const { message } = buildAll({
      soundRecordings: [recording({ ern: { AudioChapterReference: ["c-two", "c-one"] } })],
      messageErn: {
        ResourceList: { Video: [{ ResourceReference: "v" }] },
        ChapterList: {
          Chapter: [
            { ChapterReference: "c-one", RepresentativeImageReference: "v" },
            { ChapterReference: "c-two" },
          ],
        },
        CueSheetList: { CueSheet: [{ CueSheetReference: "q" }] },
      },
    });

    expect(message.ResourceList?.SoundRecording?.[0]?.AudioChapterReference).toEqual(["X2", "X1"]);
    expect(message.ResourceList?.Video?.[0]?.ResourceReference).toBe("A2");
    expect(message.ChapterList?.Chapter[0]).toEqual({
      ChapterReference: "X1",
      RepresentativeImageReference: "A2",
    });
    expect(message.CueSheetList?.CueSheet[0]?.CueSheetReference).toBe("Q1");
  });

  test("lead nowhere where nothing has the id, and rule REF_RESOLVES says so", () => {
    const { message, findings } = buildAll({
      soundRecordings: [recording({ ern: { Character: [{ CharacterPartyReference: "nobody" }] } })],
    });

    expect(findings).toEqual([]);
    expect(checkMessage(message)).toContainEqual(
      expect.objectContaining({ code: "REF_RESOLVES", value: "P_unresolved_nobody" }),
    );
  });

  test("lead to the main release by the release's own id, and to a track release by its id", () => {
    const { message } = buildAll({
      trackReleases: [{ id: "t", resourceId: "recording" }],
      messageErn: {
        DealList: { ReleaseDeal: [{ DealReleaseReference: ["r1", "t"], Deal: [] }] },
      },
    });

    expect(message.DealList?.ReleaseDeal?.[0]?.DealReleaseReference).toEqual(["R0", "R1"]);
  });

  test("of technical details are the same wherever a file is named", () => {
    const { message } = buildAll({
      messageErn: {
        ResourceList: {
          Video: [
            {
              VideoEdition: [
                {
                  TechnicalDetails: [
                    { TechnicalResourceDetailsReference: "f2" },
                    { TechnicalResourceDetailsReference: "f1" },
                  ],
                },
              ],
            },
          ],
        },
        DealList: {
          ReleaseDeal: [
            {
              Deal: [
                {
                  DealTechnicalResourceDetailsReferenceList: {
                    DealTechnicalResourceDetailsReference: ["f1"],
                  },
                },
              ],
            },
          ],
        },
      },
    });

    const [first, second] = message.ResourceList?.Video?.[0]?.VideoEdition?.[0]?.TechnicalDetails ?? [];
    const list = message.DealList?.ReleaseDeal?.[0]?.Deal?.[0]?.DealTechnicalResourceDetailsReferenceList;
    expect(first?.TechnicalResourceDetailsReference).toBe("T1");
    expect(list?.DealTechnicalResourceDetailsReference).toEqual([second?.TechnicalResourceDetailsReference]);
  });

  function buildAllRecording(facts: RecordingFacts): { readonly node: SoundRecording | undefined } {
    const { message } = buildAll({
      parties,
      soundRecordings: [recording(facts), recording({ id: "other" })],
    });
    return { node: message.ResourceList?.SoundRecording?.[0] };
  }
});
