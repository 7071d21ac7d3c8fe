/** The rows of one release → the release. */
import { z } from "zod";
import { type CatalogueReleaseInput, parseCatalogueRelease } from "../../catalogue.ts";
import type { AssembledRelease } from "../../db/assemble-release.ts";
import { PartyCollector } from "./party-collector.ts";
import { readCell } from "./read-cell.ts";
import { type ReadContext, type ReadRecord, readRecord } from "./read-record.ts";
import type { RowPlan } from "./row-mapping.ts";
import { addFinding, type NumberedRow, type RowFindings, viewOfRelease, viewOfRow } from "./row-view.ts";

/** The recordings, track releases and discs that the rows have given so far. */
interface Tracks {
  readonly recordings: Map<string, ReadRecord>;
  readonly trackReleases: Map<string, ReadRecord>;
  readonly items: { readonly disc: number | undefined; readonly number: number; readonly item: ReadRecord }[];
}

/**
 * Makes a release of its rows.
 *
 * Shape: every list in the order of the rows; what could not be read stands in its `findings`.
 */
export function releaseFromRows(
  releaseId: string,
  rows: readonly NumberedRow[],
  plan: RowPlan,
  name: string,
): CatalogueReleaseInput {
  const assembled = assembleFromRows(releaseId, rows, plan, name);
  return assembled.isComplete ? assembled.release : { releaseId, findings: [...assembled.findings] };
}

/** The same as the reader of the export gives it. */
export function assembleFromRows(
  releaseId: string,
  rows: readonly NumberedRow[],
  plan: RowPlan,
  name: string,
): AssembledRelease {
  const sink: RowFindings = { name, findings: [] };
  const parties = new PartyCollector(sink);
  const { columns } = plan.release;
  const release = readRecord(plan.release, { row: viewOfRelease(rows, columns, sink), parties, sink }, "");
  const tracks: Tracks = { recordings: new Map(), trackReleases: new Map(), items: [] };
  for (const row of rows) readTrack(releaseId, row, plan, { row: viewOfRow(row), parties, sink }, tracks);
  const parsed = parseCatalogueRelease({
    ...release,
    releaseId,
    ...(plan.message !== undefined && { message: plan.message }),
    parties: parties.toParties(),
    soundRecordings: [...tracks.recordings.values()],
    resourceGroups:
      tracks.items.length === 0 ? [] : [{ ...groupOf(tracks, sink), links: linksTo(release?.["images"]) }],
    trackReleases: [...tracks.trackReleases.values()],
  });
  if (!parsed.ok) return { isComplete: false, findings: [...sink.findings, ...parsed.findings] };
  return { isComplete: true, release: { ...parsed.release, findings: sink.findings } };
}

function readTrack(
  releaseId: string,
  { number }: NumberedRow,
  plan: RowPlan,
  context: ReadContext,
  tracks: Tracks,
): void {
  const path = `soundRecordings[${tracks.recordings.size}]`;
  const read = readRecord(plan.recording, context, path);
  if (read === undefined) return;
  const id = textOf(read["id"]) ?? isrcOf(read) ?? `${releaseId}#${number}`;
  keepOnce(tracks.recordings, id, { ...read, id }, path, number, context.sink);
  const [disc] =
    plan.disc === undefined ? [] : readCell(plan.disc, context.row, "resourceGroups", context.sink);
  const item = plan.item === undefined ? {} : readRecord(plan.item, context, "resourceGroups[0].items");
  tracks.items.push({
    disc: typeof disc === "number" ? disc : undefined,
    number,
    item: { ...item, resourceId: id },
  });
  if (plan.trackRelease === undefined) return;
  const trackPath = `trackReleases[${tracks.trackReleases.size}]`;
  const product = readRecord(plan.trackRelease, context, trackPath);
  if (product === undefined) return;
  const productId = textOf(product["id"]) ?? id;
  const whole = { ...product, id: productId, resourceId: id };
  keepOnce(tracks.trackReleases, productId, whole, trackPath, number, context.sink);
}

/** A recording that two rows name is one; where they say different things of it, one of them is wrong. */
function keepOnce(
  records: Map<string, ReadRecord>,
  id: string,
  record: ReadRecord,
  path: string,
  number: number,
  sink: RowFindings,
): void {
  const before = records.get(id);
  if (before === undefined) records.set(id, record);
  else if (contentOf(before) !== contentOf(record)) {
    const text = `Another row of the release says something else of "${id}"`;
    addFinding(sink, { path, text, number, value: id });
  }
}

function contentOf(record: ReadRecord): string {
  return JSON.stringify(record, (key, value: unknown) => (key === "source" ? undefined : value));
}

/** Discs are groups of their own where there is more than one. */
function groupOf({ items }: Tracks, sink: RowFindings): ReadRecord {
  const discs = new Map<number | undefined, Tracks["items"]>();
  for (const each of items) {
    const disc = discs.get(each.disc) ?? [];
    disc.push(each);
    discs.set(each.disc, disc);
  }
  if (discs.size === 1) return { items: items.map(({ item }) => item) };
  for (const { number } of discs.get(undefined) ?? []) {
    addFinding(sink, {
      path: "resourceGroups",
      text: "The row names no disc, but others of the release do",
      number,
    });
  }
  return {
    resourceGroups: [...discs].map(([disc, of]) => ({
      resourceGroupType: "Component",
      ...(disc !== undefined && { sequenceNumber: disc }),
      items: of.map(({ item }) => item),
    })),
  };
}

/** An image that nothing links to is part of no release. */
function linksTo(images: unknown): readonly ReadRecord[] {
  return Images.parse(images ?? []).map(({ id }) => ({ resourceId: id }));
}

const Images = z.array(z.object({ id: z.string() }));

const WithIsrc = z.object({
  editions: z.array(z.object({ resourceIds: z.array(z.object({ isrc: z.string() })) })),
});

function isrcOf(recording: ReadRecord): string | undefined {
  const result = WithIsrc.safeParse(recording);
  return result.success ? result.data.editions[0]?.resourceIds[0]?.isrc : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
