/** Builds the plain object of one release from its rows, driven by the contract's table of views. */
import type { CatalogueRelease } from "../catalogue/release.ts";
import { RECORD_VIEWS, RELEASE_VIEW } from "../catalogue/views.ts";
import { ERROR_CODES } from "../errors.ts";
import type { Finding } from "../finding.ts";
import { type RecordNode, recordReader, rowFinding } from "./record-node.ts";
import { compareSiblings } from "./sibling-order.ts";

/** A release as it was read, or what is wrong with its rows where no release can be made of them. */
export type AssembledRelease =
  | { readonly isComplete: true; readonly release: CatalogueRelease }
  | { readonly isComplete: false; readonly findings: readonly Finding[] };

/** A text of the statement, parsed; see `ReleaseRow`. */
type RowsOfTable = readonly [
  section: number,
  ownerKind: unknown,
  table: unknown,
  records: readonly (readonly unknown[])[],
];
type NodesOfKind = ReadonlyMap<string, RecordNode>;
type Nodes = ReadonlyMap<string, NodesOfKind>;

/** Lists that a record of each kind has, beside its columns. */
const LISTS: ReadonlyMap<string, readonly string[]> = new Map(
  RECORD_VIEWS.map((owner) => [
    owner.kind,
    RECORD_VIEWS.flatMap((view) =>
      view.property !== undefined && view.owners.includes(owner.kind) ? [view.property] : [],
    ),
  ]),
);

const EMPTY: readonly never[] = Object.freeze([]);

/**
 * Puts the rows of one release in their places and checks the type of every cell.
 *
 * Shape: `rows` is the text of a `ReleaseGroup`. A record has its columns under their properties (no nulls), its `source`, its `id` where others refer to it, and
 * every list, ordered by sequence and row id. A row without an owner or with a row id that another row has is a finding
 * in `release.findings`; a cell of another type than the contract's leaves no release, only findings.
 */
export function assembleRelease(releaseId: string, rows: string): AssembledRelease {
  const misplaced: Finding[] = [];
  const mistyped: Finding[] = [];
  const nodes = readNodes(rows, misplaced, mistyped);
  const root = nodes.get(RELEASE_VIEW.kind)?.values().next().value;
  if (root === undefined) return { isComplete: false, findings: [missingRelease(releaseId), ...mistyped] };
  for (const ofKind of nodes.values()) attach(ofKind, nodes, root, misplaced);
  for (const ofKind of nodes.values()) for (const node of ofKind.values()) writeLists(node);
  if (mistyped.length > 0) return { isComplete: false, findings: [...mistyped, ...misplaced] };
  const release = { releaseId, ...root.record, findings: misplaced };
  return isRelease(release) ? { isComplete: true, release } : { isComplete: false, findings: misplaced };
}

/** Every cell was checked and every list is there, which is all that the type says. */
function isRelease(record: object): record is CatalogueRelease {
  return "releaseId" in record;
}

function readNodes(rows: string, misplaced: Finding[], mistyped: Finding[]): Nodes {
  const nodes = new Map<string, Map<string, RecordNode>>();
  const texts: readonly RowsOfTable[] = JSON.parse(rows);
  for (const [section, ownerKind, table, records] of texts) {
    const read = recordReader(section, String(ownerKind), String(table));
    let ofKind = nodes.get(read.view.kind);
    if (ofKind === undefined) nodes.set(read.view.kind, (ofKind = new Map<string, RecordNode>()));
    for (const cells of records) {
      const node = read.record(cells, mistyped);
      if (ofKind.has(node.rowId)) {
        const text = `Row id "${node.rowId}" is that of another row too`;
        misplaced.push(rowFinding(node, "ERN_DATA_DUPLICATE_ROW", text));
      } else ofKind.set(node.rowId, node);
    }
  }
  return nodes;
}

/** Hangs every record of one kind on its owner. */
function attach(ofKind: NodesOfKind, nodes: Nodes, root: RecordNode, findings: Finding[]): void {
  for (const node of ofKind.values()) {
    const { property, kind, owners } = node.view;
    if (property === undefined) {
      if (node !== root) {
        findings.push(rowFinding(node, "ERN_DATA_DUPLICATE_ROW", "The release has another row already"));
      }
      continue;
    }
    const owner = findOwner(node, nodes, root);
    if (owner === undefined || (owners.includes(kind) && isInRing(node, nodes, root))) {
      const text = `The row hangs on ${node.ownerKind} "${node.ownerId}", which the release does not have in that place`;
      findings.push(rowFinding(node, "ERN_DATA_ORPHAN_ROW", text));
      continue;
    }
    const children = (owner.children ??= new Map<string, RecordNode[]>());
    const siblings = children.get(property);
    if (siblings === undefined) children.set(property, [node]);
    else siblings.push(node);
  }
}

/** A release's rows hang on the release by their release id; which id they name as their owner's adds nothing. */
function findOwner(node: RecordNode, nodes: Nodes, root: RecordNode): RecordNode | undefined {
  if (!node.view.owners.includes(node.ownerKind)) return undefined;
  return node.ownerKind === RELEASE_VIEW.kind ? root : nodes.get(node.ownerKind)?.get(node.ownerId);
}

/** Groups that hang on one another in a ring would vanish with everything in them. */
function isInRing(node: RecordNode, nodes: Nodes, root: RecordNode): boolean {
  const passed = new Set<RecordNode>([node]);
  let step = findOwner(node, nodes, root);
  while (step !== undefined && step !== root) {
    if (passed.has(step)) return true;
    passed.add(step);
    step = findOwner(step, nodes, root);
  }
  return false;
}

function writeLists(node: RecordNode): void {
  for (const property of LISTS.get(node.view.kind) ?? EMPTY) {
    const siblings = node.children?.get(property);
    if (siblings === undefined) node.record[property] = EMPTY;
    else {
      if (siblings.length > 1) siblings.sort(compareSiblings);
      node.record[property] = siblings.map((sibling) => sibling.record);
    }
  }
}

function missingRelease(releaseId: string): Finding {
  return {
    code: "ERN_DATA_ORPHAN_ROW",
    severity: "fatal",
    path: "release",
    text: `The rows hang on Release "${releaseId}", which ${RELEASE_VIEW.view} does not have`,
    hint: ERROR_CODES.ERN_DATA_ORPHAN_ROW.hint,
  };
}
