import { describe, expect, test } from "vitest";
import { contentOfRecord } from "../../src/db/catalogue-content.ts";
import { SHARED_TABLES } from "../../src/db/catalogue-shared-tables.ts";
import type { CatalogueRecord, CatalogueTable } from "../../src/db/catalogue-table.ts";
import { type MergedContent, mergeContent, type Preference } from "../../src/db/merge-content.ts";

const party = tableOf("party");

describe("mergeContent()", () => {
  test.each<[string, CatalogueRecord, CatalogueRecord, readonly string[], CatalogueRecord]>([
    ["the same", { isni: "1" }, { isni: "1" }, [], { isni: "1" }],
    ["what only the import has", {}, { isni: "1" }, ["filled isni"], { isni: "1" }],
    ["what only the catalogue has", { isni: "1" }, {}, ["kept isni"], { isni: "1" }],
    ["two values", { isni: "1" }, { isni: "2" }, ["conflict isni"], { isni: "1" }],
    [
      "a value within a list",
      { partyNames: [{ fullName: "A", keyName: "K" }] },
      { partyNames: [{ fullName: "A", keyName: "L", isStageName: true }] },
      ["conflict partyNames[0].keyName", "filled partyNames[0].isStageName"],
      { partyNames: [{ fullName: "A", keyName: "K", isStageName: true }] },
    ],
    [
      "a list that is longer",
      { partyNames: [{ fullName: "A" }] },
      { partyNames: [{ fullName: "A" }, { fullName: "B" }] },
      ["conflict partyNames"],
      { partyNames: [{ fullName: "A" }] },
    ],
    [
      "an identifier more",
      { proprietaryIds: [{ namespace: "n", value: "2" }] },
      {
        proprietaryIds: [
          { namespace: "n", value: "1" },
          { namespace: "n", value: "2" },
        ],
      },
      ["filled proprietaryIds"],
      {
        proprietaryIds: [
          { namespace: "n", value: "1" },
          { namespace: "n", value: "2" },
        ],
      },
    ],
    [
      "an identifier less",
      {
        proprietaryIds: [
          { namespace: "n", value: "1" },
          { namespace: "n", value: "2" },
        ],
      },
      { proprietaryIds: [{ namespace: "n", value: "2" }] },
      ["kept proprietaryIds"],
      {
        proprietaryIds: [
          { namespace: "n", value: "1" },
          { namespace: "n", value: "2" },
        ],
      },
    ],
    [
      "a fragment with its keys in another order",
      { ern: { a: 1, b: 2 } },
      { ern: { b: 2, a: 1 } },
      [],
      { ern: { a: 1, b: 2 } },
    ],
    [
      "a fragment beside columns that agree",
      { isni: "1" },
      { isni: "1", ern: { a: 1 } },
      ["filled ern"],
      { isni: "1", ern: { a: 1 } },
    ],
    [
      "a fragment that may hold what the other side has a column for",
      { ern: { a: 1 } },
      { isni: "1" },
      ["conflict "],
      { ern: { a: 1 } },
    ],
    [
      "a fragment that may hold what the other side has rows for",
      { isni: "1", partyNames: [{ fullName: "A" }] },
      { isni: "1", ern: { PartyName: [] } },
      ["conflict "],
      { isni: "1", partyNames: [{ fullName: "A" }] },
    ],
  ])("merges %s", (_what, stored, given, differences, merged) => {
    const result = merge(stored, given, "stored");

    expect(result.differences.map(({ kind, path }) => `${kind} ${path}`)).toEqual(differences);
    expect(result.content).toEqual(contentOfRecord(party, { id: "p", ...merged }));
  });

  test("takes the import's word where it is preferred, and keeps what the import does not say", () => {
    const { content } = merge({ isni: "1", ipn: "3" }, { isni: "2" }, "given");

    expect(content).toEqual(contentOfRecord(party, { id: "p", isni: "2", ipn: "3" }));
  });

  test("names table and column of a difference, and both values", () => {
    const { differences } = merge({ isni: "1" }, { isni: "2" }, "stored");

    expect(differences).toEqual([
      { kind: "conflict", path: "isni", table: "party", column: "isni", stored: "1", given: "2" },
    ]);
  });
});

function merge(stored: CatalogueRecord, given: CatalogueRecord, preference: Preference): MergedContent {
  const [before, after] = [stored, given].map((record) => contentOfRecord(party, { id: "p", ...record }));
  return mergeContent(party, before ?? [], after ?? [], preference);
}

function tableOf(name: string): CatalogueTable {
  const shared = SHARED_TABLES.find(({ root }) => root.table === name);
  if (shared === undefined) throw new TypeError(`No shared table "${name}"`);
  return shared.root;
}
