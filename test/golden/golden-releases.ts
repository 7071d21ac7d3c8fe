/** The releases that golden messages are made of: some of the sample catalogue, and one a file in `releases/`. */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { ExportCatalogueOptions } from "../../src/batch/export-catalogue.ts";
import { type CatalogueReleaseInput, parseCatalogueRelease } from "../../src/catalogue.ts";

const FOLDER = new URL("releases/", import.meta.url);
const SAMPLE_FOLDER_URL = new URL("../../examples/catalogue/", import.meta.url);
/** Sender of the sample catalogue. */
const DEMONSTRATION_DPID = "PADPIDA2099010101X";

/** Folder of the golden messages. */
export const GOLDEN_FOLDER: string = fileURLToPath(new URL(".", import.meta.url));

/** A release and the golden message that its export must write. */
export interface GoldenRelease {
  /** File of the message, beside this one. */
  readonly file: string;
  readonly releaseId: string;
  readonly release: CatalogueReleaseInput;
  /** How the export of this release differs from the others'. */
  readonly options: Partial<ExportCatalogueOptions>;
}

/** Releases of the sample catalogue, by golden message. */
const OF_SAMPLE: Readonly<Record<string, string>> = {
  "album-of-several-discs.xml": "21-radiohead-in-rainbows-discbox",
  "album-of-several-artists.xml": "13-jay-z-linkin-park-collision-course",
  "album-with-featured-artists.xml": "08-sheena-ringo-sandokushi",
  "compilation.xml": "04-paste-magazine-sampler-41",
  "single-with-featured-artist.xml": "26-queen-david-bowie-under-pressure",
};

/**
 * Reads every golden release.
 *
 * Shape: `releases/ringtone.json` is a CatalogueRelease, its message `ringtone.xml`; a member `export` beside the
 * release's own holds options of `exportCatalogue` for it alone. Two files may not share a release id.
 */
export async function readGoldenReleases(): Promise<readonly GoldenRelease[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".json")).toSorted();
  return Promise.all([
    ...Object.entries(OF_SAMPLE).map(([file, name]) => readSampleRelease(file, name)),
    ...files.map(readGoldenRelease),
  ]);
}

/** The sample catalogue knows no writers, which a golden message has: its works have a demonstration writer. */
async function readSampleRelease(file: string, name: string): Promise<GoldenRelease> {
  const url = new URL(`releases/${name}.json`, SAMPLE_FOLDER_URL);
  const parsed = parseCatalogueRelease(JSON.parse(await readFile(url, "utf8")));
  if (!parsed.ok) throw new TypeError(`Cannot read Sample release "${name}": it is no release`);
  const { release } = parsed;
  const writer = { id: "demonstration-writer", partyNames: [{ fullName: "Demonstration Writer" }] };
  const soundRecordings = release.soundRecordings.map((recording) => ({
    ...recording,
    workIds: [{ proprietaryIds: [{ namespace: DEMONSTRATION_DPID, value: `work of ${recording.id}` }] }],
    contributors: [{ partyId: writer.id, roles: ["ComposerLyricist"], sequenceNumber: 1 }],
  }));
  const parties = [...release.parties, writer];
  return { file, releaseId: release.releaseId, release: { ...release, parties, soundRecordings }, options: {} };
}

async function readGoldenRelease(name: string): Promise<GoldenRelease> {
  const content: unknown = JSON.parse(await readFile(new URL(name, FOLDER), "utf8"));
  if (!isRecord(content)) throw new TypeError(`Cannot read Golden release "${name}": it is no object`);
  const { export: options = {}, ...input } = content;
  const parsed = parseCatalogueRelease(input);
  if (!parsed.ok || !isRecord(options)) {
    const findings = parsed.ok ? [] : parsed.findings.map(({ path, text }) => `${path}: ${text}`);
    throw new TypeError(`Cannot read Golden release "${name}": ${findings.join("; ") || "export is no object"}`);
  }
  const { release } = parsed;
  return { file: name.replace(/json$/, "xml"), releaseId: release.releaseId, release, options };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
