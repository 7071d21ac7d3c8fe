/** What the local references of a message (A1, P2, R0) lead to, in words that hold in every message. */
import type { CompositePlan } from "../builder/ern43/composite-plan.ts";
import type { SimpleTypeEntry } from "../builder/ern43/element-table-types.ts";
import { asTreeNode, itemsOf, type TreeNode } from "./tree-node.ts";

/** Parts of a composite that tell which one it is, the first that is there. None: its place tells. */
const IDENTIFYING_PARTS: Readonly<Record<string, readonly string[]>> = {
  Party: ["PartyId", "PartyName"],
  SoundRecording: ["SoundRecordingEdition", "DisplayTitleText"],
  SoundRecordingEdition: ["ResourceId"],
  Video: ["VideoEdition", "DisplayTitleText"],
  VideoEdition: ["ResourceId"],
  Image: ["ResourceId"],
  Text: ["ResourceId", "DisplayTitleText"],
  SheetMusic: ["ResourceId"],
  Software: ["ResourceId"],
  TrackRelease: ["ReleaseId"],
  ClipRelease: ["ReleaseId"],
  Chapter: ["ChapterId", "DisplayTitleText", "SequenceNumber"],
  CueSheet: ["CueSheetId"],
};

/** The anchors of one message. */
export class LocalReferences {
  /** Identity of each anchor, by its reference. */
  readonly #identities = new Map<string, string>();
  /** Identities by the type of their composite, in the order of the message. */
  readonly #byType = new Map<string, string[]>();
  /** What an identity is called in the other message. */
  readonly #aliases = new Map<string, string>();
  readonly #taken = new Map<string, number>();

  constructor(plan: CompositePlan, message: object) {
    this.#collect(plan, asTreeNode(message), "");
  }

  /** A value of a type: for a reference the identity of its anchor, else the value itself. */
  nameOf(type: SimpleTypeEntry, value: string): string {
    if (type.identity === undefined) return value;
    const identity = this.#identities.get(value);
    return identity === undefined ? `nothing (${value})` : (this.#aliases.get(identity) ?? identity);
  }

  /**
   * Takes over the names of another message for parts that have no like there and no like here, in their order: a party
   * with a new name is one difference, and not one for every place that refers to it.
   */
  adoptNames(other: LocalReferences): void {
    for (const [typeName, mine] of this.#byType) {
      const theirs = other.#byType.get(typeName) ?? [];
      const [known, knownThere] = [new Set(mine), new Set(theirs)];
      const unknownThere = mine.filter((identity) => !knownThere.has(identity));
      const unknownHere = theirs.filter((identity) => !known.has(identity));
      for (const [index, identity] of unknownThere.entries()) {
        const alias = unknownHere[index];
        if (alias !== undefined) this.#aliases.set(identity, alias);
      }
    }
  }

  #collect(plan: CompositePlan, node: TreeNode, owner: string): void {
    const anchor = plan.children.find(({ simple }) => simple?.identity === "ID");
    const reference = anchor && node[anchor.name];
    const identity = reference === undefined ? owner : this.#identify(plan, node, owner);
    if (typeof reference === "string" && !this.#identities.has(reference)) {
      this.#identities.set(reference, identity);
    }
    for (const child of plan.children) {
      if (child.composite === undefined) continue;
      for (const item of itemsOf(node[child.name]))
        this.#collect(child.composite, asTreeNode(item), identity);
    }
  }

  /** Two parts with the same identity are told apart by their order. */
  #identify(plan: CompositePlan, node: TreeNode, owner: string): string {
    const name = [owner, plan.typeName, identifyingText(plan, node)].filter(Boolean).join(" ");
    const count = (this.#taken.get(name) ?? 0) + 1;
    this.#taken.set(name, count);
    const identity = count === 1 ? name : `${name} #${count}`;
    const ofType = this.#byType.get(plan.typeName);
    if (ofType) ofType.push(identity);
    else this.#byType.set(plan.typeName, [identity]);
    return identity;
  }
}

function identifyingText(plan: CompositePlan, node: TreeNode): string {
  const part = IDENTIFYING_PARTS[plan.typeName]?.find((name) => node[name] !== undefined);
  const child = part === undefined ? undefined : plan.childrenByName.get(part);
  if (part === undefined || child === undefined) return "";
  const items = itemsOf(node[part]);
  // Editions have files, and files have references: only what identifies the edition counts.
  const { composite } = child;
  if (!composite || !IDENTIFYING_PARTS[child.typeName]) return JSON.stringify(items);
  return items.map((item) => identifyingText(composite, asTreeNode(item))).join(" ");
}
