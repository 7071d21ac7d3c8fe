import { describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { cleanSingle, cleanSingles } from "../support/catalogue-release.ts";
import { badType, noTitle, untyped } from "./broken-releases.ts";

describe("buildBatch() with broken releases", () => {
  test("lets no broken release harm its neighbours, wherever it stands", async () => {
    const cyclic = { resourceGroups: [] as unknown[] };
    cyclic.resourceGroups.push(cyclic);
    const deep = Array.from({ length: 150 }).reduce<
      NonNullable<CatalogueReleaseInput["resourceGroups"]>[number]
    >((inner) => ({ resourceGroupType: "Component", resourceGroups: [inner] }), {});
    const poison: readonly [string, CatalogueReleaseInput, string][] = [
      ["null", untyped(null), "ERN_DATA_INVALID_SHAPE"],
      ["undefined", untyped(undefined), "ERN_DATA_INVALID_SHAPE"],
      ["a number", untyped(7), "ERN_DATA_INVALID_SHAPE"],
      ["wrong types", untyped({ releaseId: "p", titles: "none" }), "ERN_DATA_INVALID_SHAPE"],
      ["no title", noTitle("p"), "XSD_REQUIRED"],
      ["a value outside its set", badType("p"), "ERN_XSD_INVALID"],
      [
        "a control character",
        cleanSingle("p", { genres: [{ genreText: "a\u0001b" }] }),
        "TXT_FORBIDDEN_CHARACTER",
      ],
      [
        "a lone surrogate",
        cleanSingle("p", { genres: [{ genreText: "a\uD834" }] }),
        "TXT_FORBIDDEN_CHARACTER",
      ],
      ["input that holds itself", untyped({ ...cleanSingle("p"), ...cyclic }), "ERN_BUILD_FAILED"],
      ["deep nesting", cleanSingle("p", { resourceGroups: [deep] }), "*"],
      ["markup in a text", cleanSingle("p", { icpn: "]]><!--<x/>&" }), "ID_ICPN"],
    ];
    const releases = poison.flatMap(([, release], index) => [cleanSingle(`clean${index}`), release]);

    const { success, errors } = await buildBatch([...releases, cleanSingle("last")]);

    expect(success.map(({ id }) => id)).toEqual([...poison.map((_each, index) => `clean${index}`), "last"]);
    const codes = new Set(errors.map(({ code }) => code));
    for (const [, , code] of poison) expect(code === "*" || codes.has(code)).toBe(true);
    expect(new Set(errors.map(({ id }) => id))).toEqual(new Set(["p", undefined]));
  });

  test("fails every broken release, whichever place of the batch it has", async () => {
    for (const place of [0, 2, 4]) {
      const releases = cleanSingles(5).map((release, index) => (index === place ? badType("p") : release));

      const { success, errors } = await buildBatch(releases, { batchSize: 5 });

      expect(success).toHaveLength(4);
      expect(errors.map(({ id, code }) => `${id} ${code}`)).toEqual(["p ERN_XSD_INVALID"]);
    }
  });

  test("gives errors in the order of the input, whatever refused the release", async () => {
    const releases = [badType("a"), noTitle("b"), untyped({ releaseId: "c", icpn: 1 }), badType("d")];

    const { errors } = await buildBatch(releases);

    expect([...new Set(errors.map(({ id }) => id))]).toEqual(["a", "b", "c", "d"]);
  });

  test("tells everything that is wrong with a release at once", async () => {
    const release = cleanSingle("p", {
      titles: [],
      icpn: "190295810720",
      releaseTypes: ["NoSuchType"],
      deals: [
        {
          territories: [{ territoryCode: "Worldwide", isExcluded: false }],
          periods: [{ startDate: "2025-03-07", endDate: "2024-03-07" }],
          terms: [
            { termType: "CommercialModelType", value: "SubscriptionModel" },
            { termType: "UseType", value: "NoSuchUse" },
          ],
        },
      ],
    });

    const { errors } = await buildBatch([release]);

    expect(errors.map(({ code, path }) => `${code} ${path}`)).toEqual(
      expect.arrayContaining([
        "XSD_REQUIRED /NewReleaseMessage/ReleaseList/Release/DisplayTitleText",
        "ID_ICPN /NewReleaseMessage/ReleaseList/Release/ReleaseId/ICPN",
        "DEAL_PERIOD /NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/ValidityPeriod/EndDate",
        "ERN_XSD_INVALID /NewReleaseMessage/ReleaseList/Release/ReleaseType",
        "ERN_XSD_INVALID /NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/UseType",
      ]),
    );
  });

  test("says of each error what to do, where, and whether to try again", async () => {
    const source = { table: "label.albums", key: "id=7" };

    const { errors } = await buildBatch([cleanSingle("p", { releaseTypes: ["NoSuchType"], source })]);

    expect(errors).toEqual([
      {
        id: "p",
        code: "ERN_XSD_INVALID",
        severity: "fatal",
        stage: "validate",
        message: expect.stringContaining("NoSuchType"),
        path: "/NewReleaseMessage/ReleaseList/Release/ReleaseType",
        hint: expect.stringMatching(/^[A-Z]/),
        retryable: false,
        value: "NoSuchType",
        source: { ...source, column: "release_types" },
      },
    ]);
  });

  test("needs to know who sends the message", async () => {
    const { message: _message, ...release } = cleanSingle("p");

    const { errors } = await buildBatch([release]);

    expect(errors.map(({ code, path }) => [code, path])).toEqual([["ERN_DATA_NO_SENDER", "message"]]);
  });

  test("fails a release that its reader found something wrong with", async () => {
    const finding = {
      code: "ERN_DATA_ORPHAN_ROW",
      severity: "fatal" as const,
      path: "titles",
      text: "The row hangs on nothing",
      hint: "Remove it",
    };

    const { success, errors } = await buildBatch([cleanSingle("p", { findings: [finding] })]);

    expect(success).toEqual([]);
    expect(errors.map(({ code, stage }) => [code, stage])).toEqual([["ERN_DATA_ORPHAN_ROW", "read"]]);
  });

  test("exports a release with warnings and passes them on", async () => {
    const finding = {
      code: "ERN_DATA_DUPLICATE_ROW",
      severity: "warning" as const,
      path: "titles",
      text: "A row was there twice",
      hint: "Remove one",
    };

    const { success, errors, warnings } = await buildBatch([cleanSingle("a", { findings: [finding] })]);

    expect(success).toHaveLength(1);
    expect(errors).toEqual([]);
    expect(warnings.map(({ id, code, severity }) => [id, code, severity])).toEqual([
      ["a", "ERN_DATA_DUPLICATE_ROW", "warning"],
    ]);
  });

  test("fails a release that never fits into memory and exports its neighbours", async () => {
    const soundRecordings = Array.from({ length: 400 }, () => cleanSingle("x").soundRecordings ?? []).flat();

    const { success, errors } = await buildBatch(
      [cleanSingle("a"), cleanSingle("large", { soundRecordings }), cleanSingle("b")],
      { memoryLimit: "192MB" },
    );

    expect(success.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(errors.map(({ id, code }) => [id, code])).toEqual([["large", "ERN_MEMORY_RELEASE_TOO_LARGE"]]);
  });

  test("says what the XSD refuses also where a rule has only a warning about it", async () => {
    const [deal] = cleanSingle("p").deals ?? [];
    const terms = [
      { termType: "CommercialModelType" as const, value: "SubscriptionModel" },
      { termType: "UseType" as const, value: " NoSuchUse" },
    ];

    const { errors, warnings } = await buildBatch([cleanSingle("p", { deals: [{ ...deal, terms }] })]);

    expect(errors.map(({ code, value }) => [code, value])).toEqual([["ERN_XSD_INVALID", " NoSuchUse"]]);
    expect(warnings.map(({ code }) => code)).toEqual(["TXT_UNTRIMMED"]);
  });

  test("refuses a second mastered date of a recording and names it", async () => {
    const [recording] = cleanSingle("p").soundRecordings ?? [];
    const dates = ["1977", "2004"].map((date) => ({
      dateType: "MasteredDate" as const,
      date,
      source: { table: "label.dates", key: `year=${date}` },
    }));
    const soundRecordings = recording === undefined ? [] : [{ ...recording, dates }];

    const { errors } = await buildBatch([cleanSingle("p", { soundRecordings })]);

    expect(errors.map(({ code, source }) => [code, source?.key])).toEqual([["ERN_XSD_INVALID", "year=2004"]]);
  });
});
