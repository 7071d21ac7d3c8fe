/** Releases whose fragments carry whatever a message can hold. */
import type { MessageEnvelope } from "../../src/builder/build-context.ts";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import { type CompositePlan, ROOT_PLANS } from "../../src/builder/ern43/composite-plan.ts";
import { buildPurgeReleaseMessage } from "../../src/builder/purge-message.ts";
import { CatalogueRelease, type CatalogueReleaseInput } from "../../src/catalogue.ts";
import { type ElementPair, findElementPairs } from "./element-pairs.ts";
import { type Tree, type TreeGrower, treeGrower } from "./grow-tree.ts";

/** Who sends the messages of fragments to whom. */
export const FRAGMENT_ENVELOPE: MessageEnvelope = {
  parties: {
    sender: { dpid: "PADPIDA2007050901U", fullName: "Sender" },
    recipient: { dpid: "PADPIDA2013020802I", fullName: "Recipient" },
    messageControlType: "TestMessage",
  },
  messageId: "message",
  messageThreadId: "thread",
  messageCreatedDateTime: "2026-01-02T03:04:05Z",
};

/** Far above what the choices of ERN 4.3 ask for. */
const MOST_RELEASES = 100;

/**
 * Makes releases that, together, have every one of the given pairs by their fragments `messageErn` and `purgeErn` alone.
 *
 * Shape: as few as are found; ids `fragment-1`, `fragment-2`, …; what the envelope and the bare release say already is
 * not in the fragments.
 */
export function makeFragmentReleases(
  wanted: ReadonlySet<ElementPair>,
  allowedValueSets: ReadonlyMap<string, readonly string[]>,
): readonly CatalogueReleaseInput[] {
  const missing = new Set(wanted);
  const grower = treeGrower(allowedValueSets);
  const releases: CatalogueReleaseInput[] = [];
  for (let count = 0; count < MOST_RELEASES && missing.size > 0; count += 1) {
    const release = fragmentRelease(grower, releases.length + 1);
    const found = [...fragmentPairs(release)].filter((pair) => missing.delete(pair));
    if (found.length > 0) releases.push(release);
  }
  return releases;
}

/** Finds the pairs of the messages of a release: the one that tells of it and the one that purges it. */
export function fragmentPairs(input: CatalogueReleaseInput): ReadonlySet<ElementPair> {
  const release = CatalogueRelease.parse(input);
  const { message } = buildNewReleaseMessage(release, FRAGMENT_ENVELOPE);
  const purge = buildPurgeReleaseMessage(release.releaseId, message, FRAGMENT_ENVELOPE, release).message;
  return new Set([
    ...findElementPairs("NewReleaseMessage", message),
    ...findElementPairs("PurgeReleaseMessage", purge),
  ]);
}

function fragmentRelease(grower: TreeGrower, place: number): CatalogueReleaseInput {
  const bare = { releaseId: `fragment-${place}`, languageAndScriptCode: "en", icpn: "190295810726" };
  const { message } = buildNewReleaseMessage(CatalogueRelease.parse(bare), FRAGMENT_ENVELOPE);
  const { Title, Contributor } = treeOf(grower.grow("PurgeReleaseMessage")["PurgedRelease"]);
  return {
    ...bare,
    messageErn: without(ROOT_PLANS.NewReleaseMessage, grower.grow("NewReleaseMessage"), { ...message }),
    // The identifiers of a purge are those that were sent.
    purgeErn: { PurgedRelease: { Title, Contributor } },
  };
}

/** What a tree says beyond another. */
function without(plan: CompositePlan, tree: Tree, said: Tree): Tree {
  const rest: Record<string, unknown> = {};
  for (const [key, content] of Object.entries(tree)) {
    const other = said[key];
    if (other === undefined || (Array.isArray(other) && other.length === 0)) {
      rest[key] = content;
    } else if (isTree(content) && isTree(other)) {
      const child = plan.childrenByName.get(key);
      const part =
        child?.composite === undefined
          ? Object.fromEntries(Object.entries(content).filter(([name]) => other[name] === undefined))
          : without(child.composite, content, other);
      if (Object.keys(part).length > 0) rest[key] = part;
    }
  }
  return rest;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function treeOf(value: unknown): Tree {
  return isTree(value) ? value : {};
}
