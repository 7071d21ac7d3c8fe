/** Builds the plain object of one release from its rows, driven by the contract's table of views. */
import { RECORD_VIEWS, RELEASE_VIEW, type RecordView } from "../catalogue/views.ts";
import { ERROR_CODES, type ErrorCode } from "../errors.ts";
import type { Finding } from "../finding.ts";
import type { ReleaseGroup } from "./group-rows.ts";
import { LEADING_CELLS, type ReleaseRow } from "./release-statement.ts";
import { compareSiblings, type Sibling } from "./sibling-order.ts";

/** A release as it was read: its shape is not checked yet. */
export interface AssembledRelease {
  /** A CatalogueReleaseInput, as far as the rows go. */
  readonly release: Readonly<Record<string, unknown>>;
  /** Rows that have no place in it. */
  readonly findings: readonly Finding[];
}

interface Node extends Sibling {
  readonly section: Section;
  readonly cells: readonly unknown[];
  readonly record: Record<string, unknown>;
  children: Map<string, Node[]> | undefined;
  owner: Node | undefined;
}

interface Section {
  readonly view: RecordView;
  readonly properties: readonly string[];
  readonly isNested: boolean;
}

const SECTIONS: readonly Section[] = RECORD_VIEWS.map((view) => ({
  view,
  properties: Object.keys(view.fields),
  isNested: view.owners.includes(view.kind),
}));

/**
 * Puts the rows of one release in their places.
 *
 * Shape: a record has its columns under their properties (no nulls), its `source`, its `id` where others refer to it, and
 * its lists, ordered by sequence and row id. A row without an owner or with a row id that another row has is a finding.
 */
export function assembleRelease(group: Extract<ReleaseGroup, { isTooLarge: false }>): AssembledRelease {
  const findings: Finding[] = [];
  const nodes = createNodes(group.rows, findings);
  const root = nodes.get(RELEASE_VIEW.kind)?.values().next().value;
  const record: Record<string, unknown> = { releaseId: group.releaseId, ...root?.record };
  if (root === undefined) findings.push(missingRelease(group.releaseId));
  else {
    for (const ofKind of nodes.values()) attach(ofKind, nodes, root, findings);
    for (const ofKind of nodes.values()) {
      for (const node of ofKind.values()) writeLists(node, node === root ? record : node.record);
    }
  }
  return { release: record, findings };
}

function createNodes(rows: readonly ReleaseRow[], findings: Finding[]): Map<unknown, Map<string, Node>> {
  const nodes = new Map<unknown, Map<string, Node>>();
  // One call for all rows: parsing is what this function spends its time on.
  const parsed: readonly (readonly unknown[])[] = JSON.parse(`[${rows.map((row) => row[2]).join(",")}]`);
  for (const [index, cells] of parsed.entries()) {
    const section = SECTIONS[Number(rows[index]?.[1])];
    if (section === undefined) continue;
    const node = createNode(section, cells);
    let ofKind = nodes.get(section.view.kind);
    if (ofKind === undefined) nodes.set(section.view.kind, (ofKind = new Map<string, Node>()));
    if (ofKind.has(node.rowId)) {
      findings.push(
        rowFinding(node, "ERN_DATA_DUPLICATE_ROW", `Row id "${node.rowId}" is that of another row too`),
      );
    } else ofKind.set(node.rowId, node);
  }
  return nodes;
}

function createNode(section: Section, cells: readonly unknown[]): Node {
  const [, , rowId, sequence, table, key] = cells;
  const record: Record<string, unknown> = {};
  if (section.view.hasId === true) record["id"] = rowId;
  const { properties } = section;
  for (let index = 0; index < properties.length; index += 1) {
    const value = cells[LEADING_CELLS + index];
    const property = properties[index];
    if (value !== null && property !== undefined) record[property] = value;
  }
  record["source"] = { table, key };
  return {
    section,
    cells,
    record,
    rowId: String(rowId),
    sequence: typeof sequence === "number" ? sequence : null,
    children: undefined,
    owner: undefined,
  };
}

/** Hangs every record of one kind on its owner. */
function attach(
  ofKind: ReadonlyMap<string, Node>,
  nodes: ReadonlyMap<unknown, ReadonlyMap<string, Node>>,
  root: Node,
  findings: Finding[],
): void {
  for (const node of ofKind.values()) {
    const { view, isNested } = node.section;
    if (view.property === undefined) {
      if (node !== root) {
        findings.push(rowFinding(node, "ERN_DATA_DUPLICATE_ROW", "The release has another row already"));
      }
      continue;
    }
    node.owner = findOwner(node, nodes, root);
    if (node.owner === undefined || (isNested && isInRing(node, nodes, root))) {
      const [kind, id] = node.cells;
      const text = `The row hangs on ${String(kind)} "${String(id)}", which the release does not have in that place`;
      findings.push(rowFinding(node, "ERN_DATA_ORPHAN_ROW", text));
      continue;
    }
    const children = (node.owner.children ??= new Map<string, Node[]>());
    const siblings = children.get(view.property);
    if (siblings === undefined) children.set(view.property, [node]);
    else siblings.push(node);
  }
}

/** A release's rows hang on the release by their release id; which id they name as their owner's adds nothing. */
function findOwner(
  { section, cells }: Node,
  nodes: ReadonlyMap<unknown, ReadonlyMap<string, Node>>,
  root: Node,
): Node | undefined {
  const kind = section.view.owners.find((owner) => owner === cells[0]);
  if (kind === undefined) return undefined;
  return kind === RELEASE_VIEW.kind ? root : nodes.get(kind)?.get(String(cells[1]));
}

/** Groups that hang on one another in a ring would vanish with everything in them. */
function isInRing(node: Node, nodes: ReadonlyMap<unknown, ReadonlyMap<string, Node>>, root: Node): boolean {
  const passed = new Set<Node>([node]);
  let step = findOwner(node, nodes, root);
  while (step !== undefined && step !== root) {
    if (passed.has(step)) return true;
    passed.add(step);
    step = findOwner(step, nodes, root);
  }
  return false;
}

function writeLists(node: Node, record: Record<string, unknown>): void {
  if (node.children === undefined) return;
  for (const [property, siblings] of node.children) {
    if (siblings.length > 1) siblings.sort(compareSiblings);
    record[property] = siblings.map((sibling) => sibling.record);
  }
}

function rowFinding(node: Node, code: ErrorCode, text: string): Finding {
  return {
    code,
    severity: "fatal",
    path: node.section.view.property ?? "release",
    text,
    hint: ERROR_CODES[code].hint,
    source: { table: String(node.cells[4]), key: String(node.cells[5]) },
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
