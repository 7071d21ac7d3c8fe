import { expect, test } from "vitest";
import { buildNewReleaseMessage } from "../../../src/builder/build-message.ts";
import { CatalogueRelease } from "../../../src/catalogue.ts";
import { makeSampleRelease } from "../../db/sample-release.ts";
import { ENVELOPE } from "../build-for-test.ts";
import { isTree } from "./random-tree.ts";

/** Records that themselves have no place, which is reported: those of a work's controller, and mere texts of a video. */
const WITHOUT_PLACE = /rightsControllers\.1\.delegatedUsageRights|videos\.\d\.devotionalTerms/;

/** Gives every record a source that says where it stands, and a fragment that no composite can have. */
function withFragments(value: unknown, path: string, paths: string[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withFragments(item, `${path}.${index}`, paths));
  if (!isTree(value)) return value;
  const isRecord = path === "release" || Object.hasOwn(value, "ern");
  if (isRecord) paths.push(path);
  const members = Object.entries(value).filter(([name]) => !["ern", "messageErn", "purgeErn"].includes(name));
  return {
    ...Object.fromEntries(
      members.map(([name, member]) => [name, withFragments(member, `${path}.${name}`, paths)]),
    ),
    ...(isRecord && { source: { table: path, key: "id=1" }, ern: { Nonsense: "x" } }),
  };
}

/** Not for one recipient only, who might be another. */
function forAll<Item extends { readonly recipientDpid?: string | undefined }>(
  records: readonly Item[],
): readonly Item[] {
  return records.map((record) => ({ ...record, recipientDpid: undefined }));
}

test("the fragment of every record reaches its composite", () => {
  const paths: string[] = [];
  const { deals, visibilities, ...sample } = makeSampleRelease("r1");
  const release = withFragments(
    { ...sample, deals: forAll(deals), visibilities: forAll(visibilities) },
    "release",
    paths,
  );

  const { findings } = buildNewReleaseMessage(CatalogueRelease.parse(release), ENVELOPE);

  const reached = new Set(
    findings.flatMap(({ code, source }) => (code === "ERN_DATA_FRAGMENT_INVALID" ? [source?.table] : [])),
  );
  expect(paths.length).toBeGreaterThan(1000);
  expect(paths.filter((path) => !reached.has(path) && !WITHOUT_PLACE.test(path))).toEqual([]);
});
