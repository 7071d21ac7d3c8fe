/** The releases that golden messages are made of: some of the sample catalogue, and one a file in `releases/`. */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { ExportCatalogueOptions } from "../../src/batch/export-catalogue.ts";
import { type CatalogueReleaseInput, parseCatalogueRelease } from "../../src/catalogue.ts";

const FOLDER = new URL("releases/", import.meta.url);

/** Folder of the golden messages. */
export const GOLDEN_FOLDER: string = fileURLToPath(new URL(".", import.meta.url));

/** A release and the golden message that its export must write. */
export interface GoldenRelease {
  /** File of the message, beside this one. */
  readonly file: string;
  readonly releaseId: string;
  /** Absent for a release of the sample catalogue. */
  readonly release?: CatalogueReleaseInput;
  /** Codes of what is found, each once; all of them warnings. */
  readonly warnings: readonly string[];
  /** How the export of this release differs from the others'. */
  readonly options: Partial<ExportCatalogueOptions>;
}

/** Releases of the sample catalogue, which knows no writers and no times of day: warnings, so that documents go out. */
const OF_SAMPLE: readonly GoldenRelease[] = [
  sample("album-of-several-discs", "21-radiohead-in-rainbows-discbox", ["RES_WRITERS", "DEAL_DATETIME"]),
  sample("album-of-several-artists", "13-jay-z-linkin-park-collision-course", ["RES_WRITERS", "DEAL_DATETIME"]),
  sample("album-with-featured-artists", "08-sheena-ringo-sandokushi", ["RES_WRITERS"]),
  sample("compilation", "04-paste-magazine-sampler-41", ["RES_WRITERS", "DEAL_DATETIME"]),
  sample("single-with-featured-artist", "26-queen-david-bowie-under-pressure", ["RES_WRITERS"]),
];

function sample(name: string, releaseId: string, warnings: readonly string[]): GoldenRelease {
  return { file: `${name}.xml`, releaseId, warnings, options: {} };
}

/**
 * Reads every golden release.
 *
 * Shape: `releases/ringtone.json` is a CatalogueRelease, its message `ringtone.xml`; a member `export` beside the
 * release's own holds options of `exportCatalogue` for it alone. Two files may not share a release id.
 */
export async function readGoldenReleases(): Promise<readonly GoldenRelease[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".json")).toSorted();
  return [
    ...OF_SAMPLE,
    ...(await Promise.all(files.map(readGoldenRelease))),
  ];
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
  return { file: name.replace(/json$/, "xml"), releaseId: release.releaseId, release, warnings: [], options };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
