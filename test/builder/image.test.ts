import { describe, expect, test } from "vitest";
import { parseCatalogueRelease } from "../../src/catalogue.ts";
import { build } from "./build-for-test.ts";

describe("buildImage()", () => {
  test("writes an image with its ids, titles, lines, warnings and files", () => {
    const image = {
      id: "cover",
      type: "FrontCoverImage",
      resourceIds: [
        { isReplaced: true, proprietaryIds: [{ namespace: "PADPIDA2007050901U", value: "C-1" }] },
      ],
      titles: [{ titleText: "Cover" }],
      lines: [
        { lineType: "C" as const, text: "2025 A Label" },
        { lineType: "Courtesy" as const, text: "Courtesy of A Painter" },
      ],
      parentalWarnings: [{ parentalWarningType: "NotExplicit" }],
      mediaFiles: [{ uri: "cover.png", codecType: "PNG", imageHeight: 3000, imageWidth: 2400 }],
    };

    expect(build({ images: [image] }).ResourceList?.Image?.[0]).toMatchObject({
      ResourceReference: "A1",
      Type: { value: "FrontCoverImage" },
      ResourceId: [
        {
          ProprietaryId: [{ value: "C-1", attributes: { Namespace: "PADPIDA2007050901U" } }],
          attributes: { IsReplaced: true },
        },
      ],
      DisplayTitleText: [{ value: "Cover" }],
      DisplayTitle: [{ TitleText: "Cover", SubTitle: [] }],
      CLine: [{ CLineText: "2025 A Label" }],
      CourtesyLine: [{ value: "Courtesy of A Painter" }],
      ParentalWarningType: [{ value: "NotExplicit" }],
      TechnicalDetails: [
        {
          TechnicalResourceDetailsReference: "T1",
          ImageCodecType: { value: "PNG" },
          ImageHeight: { value: "3000", attributes: { UnitOfMeasure: "Pixel" } },
          ImageWidth: { value: "2400", attributes: { UnitOfMeasure: "Pixel" } },
          File: { URI: "cover.png" },
        },
      ],
    });
  });

  test("is never given an ISRC: the contract refuses it with its path", () => {
    const images = [{ id: "cover", type: "FrontCoverImage", resourceIds: [{ isrc: "GBAYC1700598" }] }];

    const parsed = parseCatalogueRelease({ releaseId: "r1", images });

    expect(parsed).toMatchObject({ ok: false, findings: [{ path: "images[0].resourceIds[0].isrc" }] });
  });
});
