/** The mapping of flat rows to releases: checked once, with every problem, then filled from each row. */
import { z } from "zod";
import { CatalogueRelease } from "../../catalogue/release.ts";
import { ResourceGroupItem, TrackRelease } from "../../catalogue/release.ts";
import { MessageParties } from "../../catalogue/party.ts";
import { SoundRecording } from "../../catalogue/resource.ts";
import { ConfigError } from "../../errors.ts";
import { cellMapping, issuesOf, recordMapping } from "./record-mapping.ts";
import { type CellPlan, columnsOfCell, type RecordPlan } from "./record-plan.ts";
import type { Cell } from "./cell.ts";

/** What a field of a record is made of: a cell, cells, or mappings of records. */
export type FieldMapping = Cell | readonly (Cell | RecordMappingInput)[];

/** The mapping of one record; its fields are those of the catalogue, and those of the party that it names. */
export interface RecordMappingInput {
  readonly [field: string]: FieldMapping;
}

/** How releases are made of flat rows, one row a track; JSON. docs/import-rows.md describes it. */
export interface RowMapping {
  /** Column of the release id: rows with the same one are one release. */
  readonly releaseId: { readonly column: string };
  /** Who sends the messages to whom; absent: as the caller of the export says. */
  readonly message?: MessageParties;
  readonly release: RecordMappingInput;
  readonly recording: RecordMappingInput;
  /** Number of the disc; absent: the release has none. */
  readonly disc?: Cell;
  /** The recording's place in the release. */
  readonly item?: RecordMappingInput;
  /** The recording as a product of its own; absent: it is none. */
  readonly trackRelease?: RecordMappingInput;
}

/** Parts of a release that rows of tracks do not give, or that are made of the other parts of the mapping. */
const NOT_OF_ROWS = [
  "releaseId",
  "message",
  "parties",
  "soundRecordings",
  "videos",
  "texts",
  "sheetMusic",
  "software",
  "cueSheets",
  "chapters",
  "resourceGroups",
  "trackReleases",
  "clipReleases",
  "visibilities",
  "findings",
];

const RowMappingCheck = z.strictObject({
  releaseId: z.strictObject({ column: z.string().min(1) }),
  message: MessageParties.optional(),
  release: recordMapping(CatalogueRelease, { without: NOT_OF_ROWS }),
  recording: recordMapping(SoundRecording, { optional: ["id"] }),
  disc: cellMapping({ kind: "integer" }).optional(),
  item: recordMapping(ResourceGroupItem, { without: ["resourceId", "links"] }).optional(),
  trackRelease: recordMapping(TrackRelease, {
    without: ["resourceId", "links"],
    optional: ["id"],
  }).optional(),
});

/** A checked mapping. */
export interface RowPlan {
  /** Column of the release id. */
  readonly releaseId: string;
  readonly message: MessageParties | undefined;
  readonly release: RecordPlan;
  readonly recording: RecordPlan;
  readonly disc: CellPlan | undefined;
  readonly item: RecordPlan | undefined;
  readonly trackRelease: RecordPlan | undefined;
  /** Every column that the mapping names, each once. */
  readonly columns: readonly string[];
}

/**
 * Checks a mapping.
 *
 * Throws: `ERN_CONFIG_INVALID_MAPPING` with every problem and its path.
 */
export function planRows(mapping: unknown): RowPlan {
  const result = RowMappingCheck.safeParse(mapping);
  if (!result.success) throw invalidMapping(result.error.issues.flatMap(problemsOf));
  const { releaseId, message, release, recording, disc, item, trackRelease } = result.data;
  const records = [release, recording, item, trackRelease].flatMap((plan) => plan?.columns ?? []);
  const ofDisc = disc === undefined ? [] : columnsOfCell(disc);
  return {
    releaseId: releaseId.column,
    message,
    release,
    recording,
    disc,
    item,
    trackRelease,
    columns: [...new Set([releaseId.column, ...records, ...ofDisc])],
  };
}

/** What is said of a mapping that names columns that the rows have not. */
export function unknownColumns(missing: readonly string[], known: readonly string[]): ConfigError {
  const named = missing.map((column) => `"${column}"`).join(", ");
  const have = known.map((column) => `"${column}"`).join(", ");
  return invalidMapping([`the rows have no column ${named}; they have ${have === "" ? "none" : have}`]);
}

function problemsOf(issue: z.core.$ZodIssue): readonly string[] {
  return issuesOf(issue).map(({ path, message }) => `${pathText(path)}: ${message}`);
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return text === "" ? "the whole" : text.replace(/^\./, "");
}

function invalidMapping(problems: readonly string[]): ConfigError {
  return new ConfigError("ERN_CONFIG_INVALID_MAPPING", `Cannot use the mapping: ${problems.join("; ")}`);
}
