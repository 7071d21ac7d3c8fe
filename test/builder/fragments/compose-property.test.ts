import { describe, expect, test } from "vitest";
import type { BuildContext } from "../../../src/builder/build-context.ts";
import { compose } from "../../../src/builder/compose.ts";
import type { RootName } from "../../../src/builder/ern43/element-table-types.ts";
import { serialize } from "../../../src/builder/ern43/serialize.ts";
import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import type { MessageReferences } from "../../../src/builder/message-references.ts";
import { seededRandom } from "../../../src/sample/seeded-random.ts";
import { type CompositePath, listCompositePaths, wrapInPath } from "../../support/composite-paths.ts";
import { isTree, randomTree, shuffleKeys, splitTree, type Tree } from "./random-tree.ts";

const TREES_PER_COMPOSITE = 20;

const PATHS = [
  ...listCompositePaths("NewReleaseMessage").map((path) => ["NewReleaseMessage", path] as const),
  ...listCompositePaths("PurgeReleaseMessage").map((path) => ["PurgeReleaseMessage", path] as const),
];

/** References that are the catalogue's ids themselves, so that a tree can be compared with the one it was parted from. */
const same = (id: string): string => id;
const REFERENCES: MessageReferences = {
  party: same,
  resource: same,
  trackRelease: same,
  clipRelease: same,
  release: same,
  chapter: same,
  cueSheet: same,
  visibility: same,
  technical: same,
  declareTechnical: same,
  nextTechnical: () => "T0",
};

function xmlOf(rootName: RootName, { steps }: CompositePath, node: Tree): string {
  const message = wrapInPath(steps, node);
  if (!isMessage(message)) throw new TypeError("The path leads to no message");
  return serialize(message, rootName);
}

/** A message of a single composite: the serializer looks for nothing that is not there. */
function isMessage(node: unknown): node is NewReleaseMessage {
  return isTree(node);
}

function objectOf(value: unknown): Tree {
  if (!isTree(value)) throw new TypeError("The value is no object");
  return value;
}

describe("compose()", () => {
  test("is tried with every composite", () => {
    expect(new Set(PATHS.map(([, { plan }]) => plan.typeName)).size).toBe(205);
  });

  test.each(PATHS.map(([root, path]) => [root, path.plan.typeName, path] as const))(
    "gives the bytes of a whole: %s, %s",
    (root, typeName, path) => {
      for (let seed = 0; seed < TREES_PER_COMPOSITE; seed += 1) {
        const random = seededRandom(typeName, seed);
        const tree = randomTree(path.plan, random, 3);
        const { columns, fragment } = splitTree(path.plan, tree, random);
        const ern = objectOf(shuffleKeys(fragment, random));
        const context: BuildContext = {
          references: REFERENCES,
          visibilities: [],
          findings: [],
          origins: undefined,
        };

        const composed = compose(context, "Any", { ern }, typeName, columns);

        expect(context.findings).toEqual([]);
        expect(xmlOf(root, path, composed)).toBe(xmlOf(root, path, tree));
      }
    },
  );
});
