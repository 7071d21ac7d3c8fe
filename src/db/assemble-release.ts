/** Builds the plain object of one release from its rows, driven by the contract's table of views. */
import type { CatalogueRelease } from "../catalogue/release.ts";
import { RECORD_VIEWS, RELEASE_VIEW, type RecordView } from "../catalogue/views.ts";
import { ERROR_CODES } from "../errors.ts";
import type { Finding } from "../finding.ts";
import { NO_RECORDS, type RecordNode, type RecordReader, recordReader, rowFinding } from "./record-node.ts";
import { CELL_SEPARATOR, ROW_TAG } from "./cell-marks.ts";
import { HEAD_CELLS, LEADING_CELLS } from "./release-statement.ts";
import { compareSiblings } from "./sibling-order.ts";

/** A release as it was read, or what is wrong with its rows where no release can be made of them. */
export type AssembledRelease =
  | { readonly isComplete: true; readonly release: CatalogueRelease }
  | { readonly isComplete: false; readonly findings: readonly Finding[] };

/** Records of one kind that others hang on, by row id. */
type NodesOfKind = ReadonlyMap<string, RecordNode>;

/** What the rows of one release come to. */
interface Assembly {
  root: RecordNode | undefined;
  /** By kind, of kinds that own something. */
  readonly owners: Map<string, NodesOfKind>;
  readonly misplaced: Finding[];
  readonly mistyped: Finding[];
}

const OWNER_KINDS: ReadonlySet<string> = new Set(RECORD_VIEWS.flatMap((view) => view.owners));

/**
 * Puts the rows of one release in their places and checks the type of every cell.
 *
 * Shape: `rows` are the texts of a `ReleaseGroup`. A record has its columns under their properties (undefined for null),
 * its `source`, its `id` where others refer to it, and every list, ordered by sequence and row id. A row without an owner
 * or with a row id that another row has is a finding in `release.findings`; a cell of another type than the contract's
 * leaves no release, only findings.
 */
export function assembleRelease(releaseId: string, rows: readonly string[]): AssembledRelease {
  const assembly: Assembly = { root: undefined, owners: new Map(), misplaced: [], mistyped: [] };
  const sections = splitRows(rows);
  // Owners stand before what hangs on them.
  RECORD_VIEWS.forEach((view, section) => {
    const texts = sections[section];
    if (texts !== undefined) addSection(view, texts, assembly);
  });
  const { root, misplaced, mistyped } = assembly;
  if (root === undefined) return { isComplete: false, findings: [missingRelease(releaseId), ...mistyped] };
  if (mistyped.length > 0) return { isComplete: false, findings: [...mistyped, ...misplaced] };
  const release = { ...root.record, releaseId, findings: misplaced };
  return isRelease(release) ? { isComplete: true, release } : { isComplete: false, findings: misplaced };
}

/** Every cell was checked and every list is there, which is all that the type says. */
function isRelease(record: object): record is CatalogueRelease {
  return "releaseId" in record;
}

/** The cells of each text, by section. */
function splitRows(rows: readonly string[]): readonly (readonly (readonly string[])[] | undefined)[] {
  const sections: (string[][] | undefined)[] = [];
  for (const text of rows) {
    const cells = text.split(CELL_SEPARATOR);
    (sections[Number(cells[0])] ??= []).push(cells);
  }
  return sections;
}

function addSection(view: RecordView, texts: readonly (readonly string[])[], assembly: Assembly): void {
  const nodes = readNodes(view, texts, assembly);
  if (OWNER_KINDS.has(view.kind)) assembly.owners.set(view.kind, byRowId(nodes));
  if (view.property === undefined) {
    [assembly.root] = nodes;
    for (const node of nodes.slice(1)) {
      const text = "The release has another row already";
      assembly.misplaced.push(rowFinding(view, node, "ERN_DATA_DUPLICATE_ROW", text));
    }
  } else attach(view, view.property, nodes, assembly);
}

/** Reads the rows of one view; of those with the same row id only the first. */
function readNodes(
  view: RecordView,
  texts: readonly (readonly string[])[],
  { misplaced, mistyped }: Assembly,
): RecordNode[] {
  const nodes: RecordNode[] = [];
  const rowIds = new Set<string>();
  for (const cells of texts) {
    const table = cells[2] ?? "";
    const read = readerOf(view, cells[1] ?? "");
    if (cells.length - HEAD_CELLS !== Number(cells[3])) {
      mistyped.push(unreadable(view, table));
      continue;
    }
    for (let start = HEAD_CELLS, end; start < cells.length; start = end) {
      end = endOfRow(cells, start);
      const node = read(cells, start, end, table, mistyped);
      rowIds.add(node.rowId);
      if (rowIds.size > nodes.length) nodes.push(node);
      else {
        const text = `Row id "${node.rowId}" is that of another row too`;
        misplaced.push(rowFinding(view, node, "ERN_DATA_DUPLICATE_ROW", text));
      }
    }
  }
  return nodes;
}

function endOfRow(cells: readonly string[], start: number): number {
  let end = start + LEADING_CELLS;
  while (end < cells.length && cells[end]?.startsWith(ROW_TAG) === false) end += 1;
  return end;
}

const READERS: ReadonlyMap<RecordView, Map<string, RecordReader>> = new Map(
  RECORD_VIEWS.map((view) => [
    view,
    // The release hangs on nothing.
    new Map((view === RELEASE_VIEW ? [""] : view.owners).map((kind) => [kind, recordReader(view, kind)])),
  ]),
);

/** A kind that cannot own the row comes from the data: its reader is made for the finding and not kept. */
function readerOf(view: RecordView, ownerKind: string): RecordReader {
  return READERS.get(view)?.get(ownerKind) ?? recordReader(view, ownerKind);
}

function byRowId(nodes: readonly RecordNode[]): NodesOfKind {
  const byId = new Map<string, RecordNode>();
  for (const node of nodes) byId.set(node.rowId, node);
  return byId;
}

/** Hangs the records of one view on their owners, siblings in order. */
function attach(
  view: RecordView,
  property: string,
  nodes: RecordNode[],
  { owners, root, misplaced }: Assembly,
): void {
  if (!areInOrder(nodes)) nodes.sort(compareSiblings);
  const ownsItself = view.owners.includes(view.kind);
  const findOwner = (node: RecordNode): RecordNode | undefined => {
    if (!view.owners.includes(node.ownerKind)) return undefined;
    // A release's rows hang on it by their release id; which id they name as their owner's adds nothing.
    return node.ownerKind === RELEASE_VIEW.kind ? root : owners.get(node.ownerKind)?.get(node.ownerId);
  };
  let before: RecordNode | undefined;
  let owner: RecordNode | undefined;
  let siblings: unknown[] = [];
  for (const node of nodes) {
    if (before === undefined || !hasSameOwner(before, node)) {
      owner = findOwner(node);
      if (owner !== undefined) siblings = listOf(owner.record, property);
    }
    before = node;
    if (owner === undefined || (ownsItself && isInRing(node, findOwner))) {
      const text = `The row hangs on ${node.ownerKind} "${node.ownerId}", which the release does not have in that place`;
      misplaced.push(rowFinding(view, node, "ERN_DATA_ORPHAN_ROW", text));
    } else siblings.push(node.record);
  }
}

/** Says whether the rows of each owner stand together and in order, as they mostly do: sorting costs more than looking. */
function areInOrder(nodes: readonly RecordNode[]): boolean {
  const ownerIds = new Set<string>();
  for (let index = 1; index < nodes.length; index += 1) {
    const [before, node] = [nodes[index - 1], nodes[index]];
    if (before === undefined || node === undefined) continue;
    if (hasSameOwner(before, node)) {
      if (compareSiblings(before, node) > 0) return false;
    } else {
      ownerIds.add(before.ownerId);
      if (ownerIds.has(node.ownerId)) return false;
    }
  }
  return true;
}

function hasSameOwner(a: RecordNode, b: RecordNode): boolean {
  return a.ownerId === b.ownerId && a.ownerKind === b.ownerKind;
}

function listOf(record: Record<string, unknown>, property: string): unknown[] {
  const list: unknown = record[property];
  if (list !== NO_RECORDS && Array.isArray(list)) return list;
  const first: unknown[] = [];
  record[property] = first;
  return first;
}

/** Groups that hang on one another in a ring would vanish with everything in them. */
function isInRing(node: RecordNode, findOwner: (node: RecordNode) => RecordNode | undefined): boolean {
  const passed = new Set<RecordNode>([node]);
  let step = findOwner(node);
  while (step !== undefined) {
    if (passed.has(step)) return true;
    passed.add(step);
    step = findOwner(step);
  }
  return false;
}

/** A text of the catalogue holds what stands between two cells. */
function unreadable(view: RecordView, table: string): Finding {
  return {
    code: "ERN_DATA_INVALID_SHAPE",
    severity: "fatal",
    path: view.property ?? "release",
    text: `A text of ${view.view} holds control characters by which its cells cannot be told apart`,
    hint: "Remove the control characters from the texts of the table",
    value: table,
  };
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
