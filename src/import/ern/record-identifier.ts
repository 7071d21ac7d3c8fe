/** Identifiers of the industry as ids of records: the same party or recording has the same in every message. */
import { asTreeNode, itemsOf, type TreeNode } from "../../compare/tree-node.ts";

/** Where the identifiers of a composite stand. */
const PLACES: Readonly<Record<string, (node: TreeNode) => readonly TreeNode[]>> = {
  Party: (node) => composites(node["PartyId"]),
  SoundRecording: (node) => ofEditions(node, "SoundRecordingEdition"),
  Video: (node) => ofEditions(node, "VideoEdition"),
  TrackRelease: (node) => composites(node["ReleaseId"]),
  ClipRelease: (node) => composites(node["ReleaseId"]),
};

/** Identifiers that name a thing by themselves, the most telling first, with what their ids begin with. */
const IDENTIFIERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Party: [
    ["ISNI", "isni"],
    ["IpiNameNumber", "ipi"],
    ["IPN", "ipn"],
    ["DPID", "dpid"],
  ],
  SoundRecording: [["ISRC", "isrc"]],
  Video: [
    ["ISRC", "video-isrc"],
    ["EIDR", "eidr"],
    ["ISAN", "isan"],
    ["VISAN", "visan"],
  ],
  TrackRelease: [
    ["GRid", "grid"],
    ["ICPN", "icpn"],
  ],
  ClipRelease: [
    ["GRid", "grid"],
    ["ICPN", "icpn"],
  ],
};

/** Composites that belong to one release only, whatever identifies them. */
const OF_ONE_RELEASE = new Set(["TrackRelease", "ClipRelease"]);

/** The id of a party, recording, video or track release by its identifiers, undefined where it has none. */
export function identifierOf(typeName: string, node: TreeNode, releaseId: string): string | undefined {
  const places = PLACES[typeName]?.(node) ?? [];
  const id = standardIdentifier(typeName, places) ?? proprietaryIdentifier(places);
  return id !== undefined && OF_ONE_RELEASE.has(typeName) ? `${releaseId}/${id}` : id;
}

function standardIdentifier(typeName: string, places: readonly TreeNode[]): string | undefined {
  for (const [name, prefix] of IDENTIFIERS[typeName] ?? []) {
    for (const place of places) {
      const [value] = itemsOf(place[name]);
      if (typeof value === "string") return `${prefix}:${value}`;
    }
  }
  return undefined;
}

function proprietaryIdentifier(places: readonly TreeNode[]): string | undefined {
  for (const place of places) {
    for (const id of composites(place["ProprietaryId"])) {
      const namespace = asTreeNode(id["attributes"])["Namespace"];
      const { value } = id as { readonly value?: unknown };
      if (typeof value === "string" && typeof namespace === "string") return `${namespace}:${value}`;
    }
  }
  return undefined;
}

/** An identifier that another has replaced names the same recording, but the other is its name now. */
function ofEditions(node: TreeNode, name: string): readonly TreeNode[] {
  const ids = composites(node[name]).flatMap((edition) => composites(edition["ResourceId"]));
  return ids.toSorted((a, b) => Number(isReplaced(a)) - Number(isReplaced(b)));
}

function isReplaced(id: TreeNode): boolean {
  return asTreeNode(id["attributes"])["IsReplaced"] === true;
}

function composites(content: unknown): readonly TreeNode[] {
  return itemsOf(content).map(asTreeNode);
}
