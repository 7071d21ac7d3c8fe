/** Trees that have as much of a message as one message can. */
import { type ChildPlan, type CompositePlan, ROOT_PLANS } from "../../src/builder/ern43/composite-plan.ts";
import { ELEMENT_TABLE } from "../../src/builder/ern43/element-table.ts";
import type { RootName, SimpleTypeEntry } from "../../src/builder/ern43/element-table-types.ts";
import { sampleValue } from "./sample-value.ts";

/** A composite as a plain object, with ids where the message has references. */
export type Tree = Readonly<Record<string, unknown>>;

/** Grows the trees of one series. */
export interface TreeGrower {
  /**
   * Grows the next message: each composite is whole where it comes first, elsewhere as small as it can be.
   *
   * Of a choice each message has another branch, so that a series has all.
   */
  readonly grow: (rootName: RootName) => Tree;
}

/** Composite that declares what references of a letter lead to, and the exceptions by the name of their element. */
const TARGETS: Readonly<Record<string, string>> = {
  P: "Party",
  A: "SoundRecording",
  R: "TrackRelease",
  X: "Chapter",
  Q: "CueSheet",
  V: "TrackReleaseVisibility",
  T: "TechnicalImageDetails",
  LinkedReleaseResourceReference: "Image",
  RepresentativeImageReference: "Image",
  "Release/ReleaseVisibilityReference": "ReleaseVisibility",
};

/** A purge has no PartyList: what names its parties would lead nowhere. */
const NEVER_WHOLE: Readonly<Record<RootName, readonly string[]>> = {
  NewReleaseMessage: [],
  PurgeReleaseMessage: ["DisplayCredits"],
};

/** Starts a series. Shape: `allowedValueSets` as in the schema, by name. */
export function treeGrower(allowedValueSets: ReadonlyMap<string, readonly string[]>): TreeGrower {
  const turns = new Map<string, number>();
  return {
    grow: (rootName) => {
      const whole = new Set(NEVER_WHOLE[rootName]);
      return growComposite(ROOT_PLANS[rootName], "", { allowedValueSets, turns, whole, ids: new Map() });
    },
  };
}

interface Growth {
  readonly allowedValueSets: ReadonlyMap<string, readonly string[]>;
  /** How often a composite was whole, over the whole series. */
  readonly turns: Map<string, number>;
  /** Composites that were whole already in this message. */
  readonly whole: Set<string>;
  /** How many records of a kind this message declares. */
  readonly ids: Map<string, number>;
}

function growComposite(plan: CompositePlan, owner: string, growth: Growth): Tree {
  const { typeName } = plan;
  const isWhole = !growth.whole.has(typeName);
  const turn = growth.turns.get(typeName) ?? 0;
  if (isWhole) {
    growth.whole.add(typeName);
    growth.turns.set(typeName, turn + 1);
  }
  const names = chosenChildren(typeName, isWhole, turn);
  const tree: Record<string, unknown> = {};
  // The text of a composite stands under its element's name, which its owner knows.
  if (plan.content !== undefined) {
    const values = growth.allowedValueSets.get(plan.content.allowedValues ?? "");
    const isOwn = isWhole && plan.attributesByName.has("UserDefinedValue") && values?.includes("UserDefined");
    tree["value"] = isOwn === true ? "UserDefined" : growValue(plan.content, owner, typeName, growth);
  }
  for (const child of plan.children) {
    if (!names.has(child.name)) continue;
    const content = growChild(child, typeName, growth);
    tree[child.name] = child.isMany ? [content] : content;
  }
  const attributes = plan.attributes.filter(({ required }) => isWhole || required);
  if (attributes.length > 0) {
    tree["attributes"] = Object.fromEntries(
      attributes.map(({ name, simple }) => [name, growValue(simple, name, typeName, growth)]),
    );
  }
  return tree;
}

/** Names of the children that a composite gets. */
function chosenChildren(typeName: string, isWhole: boolean, turn: number): ReadonlySet<string> {
  const { children, choices = [] } = ELEMENT_TABLE[typeName] ?? { children: [] };
  const unconditional = children.filter(({ choice, min }) => choice === undefined && (isWhole || min > 0));
  const branched = choices.flatMap(({ branches, min }) => {
    if (!isWhole && min === 0) return [];
    const branch = branches[(isWhole ? turn : 0) % branches.length] ?? [];
    return branch.filter((member) => isWhole || member.min > 0);
  });
  return new Set([...unconditional, ...branched].map(({ name }) => name));
}

function growChild({ name, composite, simple }: ChildPlan, owner: string, growth: Growth): unknown {
  if (composite !== undefined) return growComposite(composite, name, growth);
  return simple && growValue(simple, name, owner, growth);
}

function growValue(
  type: SimpleTypeEntry,
  name: string,
  typeName: string,
  growth: Growth,
): string | number | boolean {
  if (type.identity === undefined) return sampleValue(name, type, growth.allowedValueSets);
  if (type.identity === "IDREF") {
    const letter = type.patterns[0]?.[0] ?? "";
    return TARGETS[`${typeName}/${name}`] ?? TARGETS[name] ?? TARGETS[letter] ?? "";
  }
  const count = growth.ids.get(typeName) ?? 0;
  growth.ids.set(typeName, count + 1);
  return count === 0 ? typeName : `${typeName}-${count + 1}`;
}
