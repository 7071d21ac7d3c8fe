/** Is every party, resource and release that a row names a row of its release? */
import { escapeIdentifier } from "pg";
import { columnOf, RECORD_VIEWS, RELEASE_VIEW, type RecordView } from "../catalogue/views.ts";
import { catalogueFinding, type CatalogueFinding } from "./catalogue-finding.ts";
import { type CheckContext, hasColumns, haveOneReleaseId } from "./check-context.ts";
import { isNoRowOf } from "./check-owners.ts";
import { relationName } from "./check-session.ts";
import { failingView, readMet, rowsOf } from "./row-probes.ts";

const PARTIES = ["ern_party"];
const RESOURCES = [
  "ern_sound_recording",
  "ern_video",
  "ern_image",
  "ern_text",
  "ern_sheet_music",
  "ern_software",
];
const TRACK_RELEASES = ["ern_track_release"];

/** Views that have what a property names, by the property. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  partyId: PARTIES,
  performerPartyId: PARTIES,
  labelPartyId: PARTIES,
  resourceId: RESOURCES,
  relatedResourceId: RESOURCES,
  imageResourceId: RESOURCES,
  instantGratificationResourceIds: RESOURCES,
  trackReleaseId: TRACK_RELEASES,
  clipReleaseId: ["ern_clip_release"],
  groupReleaseId: [...TRACK_RELEASES, "ern_clip_release"],
};

/** Checks every column that names another row by its `row_id`. */
export async function checkReferences(context: CheckContext): Promise<readonly CatalogueFinding[]> {
  const findings: CatalogueFinding[] = [];
  for (const view of RECORD_VIEWS) {
    for (const property of Object.keys(view.fields)) {
      const targets = TARGETS[property];
      if (targets === undefined || !canBeChecked(context, view, property, targets)) continue;
      try {
        findings.push(...(await danglingReferences(context, view, property, targets)));
      } catch (error) {
        findings.push(failingView(error, view.view, context));
      }
    }
  }
  return findings;
}

function canBeChecked(
  context: CheckContext,
  { view }: RecordView,
  property: string,
  targets: readonly string[],
): boolean {
  return (
    haveOneReleaseId(context, [view, RELEASE_VIEW.view, ...targets]) &&
    hasColumns(context, view, ["release_id", columnOf(property)]) &&
    hasColumns(context, RELEASE_VIEW.view, ["release_id", "ern", "message_ern"]) &&
    targets.every((target) => hasColumns(context, target, ["release_id", "row_id"]))
  );
}

async function danglingReferences(
  context: CheckContext,
  { view }: RecordView,
  property: string,
  targets: readonly string[],
): Promise<readonly CatalogueFinding[]> {
  const column = columnOf(property);
  const name = `x.${escapeIdentifier(column)}`;
  const isList = property.endsWith("Ids");
  if (isList && context.relations.get(view)?.get(column)?.category !== "A") return [];
  const named = isList ? "named.id::text" : `${name}::text`;
  const met = await readMet(context, view, {
    where: `
      ${isList ? `cross join lateral unnest(${name}) named (id)` : ""}
      where x.release_id is not null and ${isList ? named : name} is not null and ${isNoRowOf(context, targets, named)}
        ${property === "groupReleaseId" ? `and ${named} <> x.release_id::text` : ""}
        and ${hasNoFragments(context)}`,
    value: named,
  });
  if (met.rowCount === 0) return [];
  const text = `${column} is no row_id of ${targets.join(", ")} in ${rowsOf(met, view)}`;
  return [catalogueFinding({ code: "CAT_REFERENCE_MISSING", view, column, text, ...met })];
}

/** A fragment of the message may declare whole parties and resources, which columns may name too. */
function hasNoFragments({ session }: CheckContext): string {
  return `not exists (
    select from ${relationName(session, RELEASE_VIEW.view)} r
    where r.release_id = x.release_id and (r.ern is not null or r.message_ern is not null))`;
}
