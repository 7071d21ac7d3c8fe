/** Tables of the aggregates that several releases share: parties, works and resources. */
import { createHash } from "node:crypto";
import { contributorFields, partyFields, partyNameFields } from "../catalogue/party.ts";
import { AudioFile, ImageFile, mediaFileFields } from "../catalogue/media-file.ts";
import {
  editionFields,
  imageFields,
  PlainId,
  RecordingId,
  resourceIdFields,
  soundRecordingFields,
  workIdFields,
} from "../catalogue/resource.ts";
import type { RecordView } from "../catalogue/views.ts";
import { canonicalJson } from "./canonical-json.ts";
import { additionalTitles, relatedReleases } from "./catalogue-fact-tables.ts";
import {
  characters,
  contributors,
  devotionalTerms,
  mediaFiles,
  relatedResources,
  rightsControllers,
} from "./catalogue-relation-tables.ts";
import { resourcesOf, resourceTable } from "./catalogue-resource-table.ts";
import {
  child,
  columnsOf,
  credits,
  GIVEN_ID,
  lines,
  link,
  listOf,
  parentalWarnings,
  proprietaryIds,
  resourceIds,
  titles,
  type CatalogueRecord,
  type CatalogueTable,
  type Owner,
} from "./catalogue-table.ts";

/** An aggregate that several releases may share, and where a release holds its records. */
export interface SharedTable {
  readonly root: CatalogueTable;
  readonly idOf: (record: CatalogueRecord) => string;
  readonly recordsOf: (release: CatalogueRecord) => readonly CatalogueRecord[];
}

/** A view has the columns of records of several kinds; a table has those of its own. */
function fieldsIn(
  fields: RecordView["fields"],
  { shape }: { readonly shape: RecordView["fields"] },
): RecordView["fields"] {
  return Object.fromEntries(Object.entries(fields).filter(([property]) => Object.hasOwn(shape, property)));
}

const PARTY: CatalogueTable = {
  table: "party",
  owner: {},
  columns: [GIVEN_ID, ...columnsOf(partyFields)],
  children: [
    child("partyNames", "party_name", { party_id: "id" }, partyNameFields),
    proprietaryIds("party", { party_id: "id" }),
  ],
};

const WORK: CatalogueTable = {
  table: "work",
  owner: {},
  columns: [{ column: "id", valueOf: workIdOf }, ...columnsOf(workIdFields)],
  children: [proprietaryIds("work", { work_id: "id" })],
};

/** The contract gives a work no id: equal identifiers are the same work, and equal fragments where it has them. */
function workIdOf(record: CatalogueRecord): string {
  // A work that an import recognised by its ISWC goes by the id that it has.
  if (typeof record["id"] === "string") return record["id"];
  const identifiers = listOf(record, "proprietaryIds").map((id) => [id["namespace"], id["value"]]);
  const { ern } = record;
  const content = canonicalJson([
    record["iswc"] ?? null,
    record["opusNumber"] ?? null,
    identifiers,
    ...listOf(record, "composerCatalogNumbers"),
    ...(ern === undefined ? [] : [ern]),
  ]);
  return `work-${createHash("sha256").update(content).digest("hex").slice(0, 24)}`;
}

const OF_RECORDING: Owner = { sound_recording_id: "id" };
const OF_EDITION: Owner = { edition_id: "id" };
const SOUND_RECORDING: CatalogueTable = {
  table: "sound_recording",
  owner: {},
  columns: [GIVEN_ID, ...columnsOf(soundRecordingFields)],
  children: [
    child("editions", "sound_recording_edition", OF_RECORDING, editionFields, [
      resourceIds("sound_recording", OF_EDITION, fieldsIn(resourceIdFields, RecordingId)),
      contributors({ sound_recording_edition_id: "id" }),
      lines("sound_recording_edition", OF_EDITION),
      mediaFiles("sound_recording_media_file", OF_EDITION, fieldsIn(mediaFileFields, AudioFile)),
    ]),
    link("workIds", "sound_recording_work", OF_RECORDING, "work_id", workIdOf),
    titles("sound_recording", OF_RECORDING),
    additionalTitles(OF_RECORDING),
    relatedReleases(OF_RECORDING),
    ...credits("sound_recording", OF_RECORDING),
    child("contributors", "sound_recording_contributor", OF_RECORDING, contributorFields),
    characters(OF_RECORDING),
    rightsControllers(OF_RECORDING),
    lines("sound_recording", OF_RECORDING),
    parentalWarnings("sound_recording", OF_RECORDING),
    relatedResources(OF_RECORDING),
    devotionalTerms(OF_RECORDING),
  ],
};

const OF_IMAGE: Owner = { image_id: "id" };
const IMAGE: CatalogueTable = {
  table: "image",
  owner: {},
  columns: [GIVEN_ID, ...columnsOf(imageFields)],
  children: [
    resourceIds("image", OF_IMAGE, fieldsIn(resourceIdFields, PlainId)),
    titles("image", OF_IMAGE),
    additionalTitles(OF_IMAGE),
    relatedReleases(OF_IMAGE),
    ...credits("image", OF_IMAGE),
    contributors(OF_IMAGE),
    rightsControllers(OF_IMAGE),
    lines("image", OF_IMAGE),
    parentalWarnings("image", OF_IMAGE),
    relatedResources(OF_IMAGE),
    mediaFiles("image_media_file", OF_IMAGE, fieldsIn(mediaFileFields, ImageFile)),
  ],
};

function givenId(record: CatalogueRecord): string {
  return String(GIVEN_ID.valueOf(record));
}

/** What several releases may share. */
export const SHARED_TABLES: readonly SharedTable[] = [
  { root: PARTY, idOf: givenId, recordsOf: (release) => listOf(release, "parties") },
  { root: SOUND_RECORDING, idOf: givenId, recordsOf: (release) => listOf(release, "soundRecordings") },
  { root: IMAGE, idOf: givenId, recordsOf: (release) => listOf(release, "images") },
  { root: resourceTable(workIdOf), idOf: givenId, recordsOf: resourcesOf },
  {
    root: WORK,
    idOf: workIdOf,
    recordsOf: (release) =>
      [...listOf(release, "soundRecordings"), ...resourcesOf(release)].flatMap((resource) =>
        listOf(resource, "workIds"),
      ),
  },
];
