import { describe, expect, test } from "vitest";
import { required } from "../../src/builder/allowed-value.ts";
import { allotReferences } from "../../src/builder/message-references.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import { makeRelease } from "../support/catalogue-release.ts";
import { build, recording } from "./build-for-test.ts";

describe("allotReferences()", () => {
  test("numbers each list from 1 in its order, images behind recordings", () => {
    const references = allotReferences(
      makeRelease({
        parties: [{ id: "b" }, { id: "a" }],
        soundRecordings: [recording({ id: "y" }), recording({ id: "x" })],
        images: [{ id: "cover", type: "FrontCoverImage" }],
        trackReleases: [{ id: "t", resourceId: "y" }],
      }),
    );

    expect([references.party("b"), references.party("a")]).toEqual(["P1", "P2"]);
    expect(["y", "x", "cover"].map((id) => references.resource(id))).toEqual(["A1", "A2", "A3"]);
    expect(references.trackRelease("t")).toBe("R1");
  });

  test("numbers technical references as they are asked for", () => {
    const references = allotReferences(makeRelease({}));

    expect([references.nextTechnical(), references.nextTechnical()]).toEqual(["T1", "T2"]);
  });

  test("gives an unknown id a reference of the right form that nothing anchors", () => {
    const references = allotReferences(makeRelease({}));

    expect(references.party("é 1")).toBe("P_unresolved_--1");
    expect(references.resource("x")).toBe("A_unresolved_x");
    expect(references.trackRelease("")).toBe("R_unresolved_");
    expect(references.technical("x")).toBe("T_unresolved_x");
  });

  test("gives a row without an id no reference, so that the reader's finding about it is told", () => {
    const references = allotReferences(makeRelease({}));

    expect(references.party(required<string>(undefined))).toBeUndefined();
    expect(references.resource(required<string>(undefined))).toBeUndefined();
  });

  test("gives a deal's file that no resource has a reference that REF_RESOLVES reports", () => {
    const files = { mediaFiles: [{ uri: "one.flac", mediaFileId: "one" }] };

    const message = build({
      soundRecordings: [recording({ editions: [files] })],
      deals: [{ mediaFileIds: ["two", "one"] }],
    });

    const dangling = checkMessage(message).filter(({ code }) => code === "REF_RESOLVES");
    expect(dangling.map(({ value }) => value)).toEqual(["T_unresolved_two"]);
  });

  test("knows the files of a deal that only a fragment declares", () => {
    const file = { TechnicalResourceDetailsReference: "two" };
    const video = { ResourceReference: "video", VideoEdition: [{ TechnicalDetails: [file] }] };

    const message = build({
      deals: [{ mediaFileIds: ["two"] }],
      messageErn: { ResourceList: { Video: [video] } },
    });

    expect(message.ResourceList?.Video?.[0]?.VideoEdition[0]?.TechnicalDetails).toEqual([
      { TechnicalResourceDetailsReference: "T1" },
    ]);
    expect(checkMessage(message).filter(({ code }) => code === "REF_RESOLVES")).toEqual([]);
  });

  test("gives records that repeat an id one reference, so that REF_UNIQUE reports them", () => {
    const soundRecordings = [recording({ id: "same" }), recording({ id: "same" }), recording({ id: "next" })];

    const message = build({ soundRecordings, images: [{ id: "same", type: "FrontCoverImage" }] });

    expect(message.ResourceList?.SoundRecording?.map((each) => each.ResourceReference)).toEqual([
      "A1",
      "A1",
      "A2",
    ]);
    expect(message.ResourceList?.Image?.[0]?.ResourceReference).toBe("A1");
    expect(checkMessage(message).filter(({ code }) => code === "REF_UNIQUE")).toHaveLength(2);
  });
});
