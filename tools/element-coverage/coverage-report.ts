/** How much of ERN 4.3 the columns of the catalogue reach, and how much only fragments do. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import { CatalogueRelease } from "../../src/catalogue.ts";
import { parseMessage } from "../../src/builder/ern43/parse.ts";
import { FRAGMENT_PROPERTIES } from "../../src/catalogue/views.ts";
import { type ElementPair, findElementPairs, listElementPairs } from "./element-pairs.ts";
import { FRAGMENT_ENVELOPE, fragmentPairs, makeFragmentReleases } from "./fragment-releases.ts";

/** Which pairs are reached by what. */
export interface ElementCoverage {
  /** Every pair that a message reaches, nearest to the root first. */
  readonly all: readonly ElementPair[];
  /** Pairs of the golden messages, without what fragments add to some of them. */
  readonly byColumns: ReadonlySet<ElementPair>;
  /** Pairs of the messages whose releases have nothing but fragments. */
  readonly byFragments: ReadonlySet<ElementPair>;
}

/**
 * Measures the golden messages of a folder and the messages of fragments.
 *
 * Shape: `goldenFolder` holds messages and, in `releases/`, the releases that some of them are built from.
 * Throws: TypeError for a golden message that cannot be read.
 */
export function measureCoverage(
  goldenFolder: string,
  allowedValueSets: ReadonlyMap<string, readonly string[]>,
): ElementCoverage {
  const all = listElementPairs();
  const byFragments = new Set<ElementPair>();
  for (const release of makeFragmentReleases(new Set(all), allowedValueSets)) {
    for (const pair of fragmentPairs(release)) byFragments.add(pair);
  }
  const helped = releasesWithFragments(join(goldenFolder, "releases"));
  const byColumns = new Set(readPairs(goldenFolder, (name) => !helped.has(name)));
  for (const release of helped.values()) {
    const { message } = buildNewReleaseMessage(CatalogueRelease.parse(release), FRAGMENT_ENVELOPE);
    for (const pair of findElementPairs("NewReleaseMessage", message)) byColumns.add(pair);
  }
  return { all, byColumns, byFragments };
}

/**
 * Reads the messages of a folder, and of the folders inside it, and finds their pairs.
 *
 * Throws: TypeError for a message that cannot be read.
 */
export function readPairs(
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): ReadonlySet<ElementPair> {
  const pairs = new Set<ElementPair>();
  for (const file of readdirSync(folder, { encoding: "utf8", recursive: true })) {
    if (!file.endsWith(".xml") || !isWanted(basename(file, ".xml"))) continue;
    const parsed = parseMessage(readFileSync(join(folder, file), "utf8"));
    if (!parsed.ok)
      throw new TypeError(`Cannot read Message "${file}": ${parsed.text} in line ${parsed.line}`);
    for (const pair of findElementPairs(parsed.rootName, parsed.message)) pairs.add(pair);
  }
  return pairs;
}

/** Members of a golden release that are no facts of columns: its fragments, and how it is exported. */
const LEFT_OUT: ReadonlySet<string> = new Set([...FRAGMENT_PROPERTIES, "export"]);

/** Releases that a fragment helps, by the name of their message, each without its fragments. */
function releasesWithFragments(folder: string): ReadonlyMap<string, unknown> {
  const releases = new Map<string, unknown>();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith(".json")) continue;
    const text = readFileSync(join(folder, file), "utf8");
    if (!hasFragment(JSON.parse(text))) continue;
    const bare: unknown = JSON.parse(text, (key, member: unknown) =>
      LEFT_OUT.has(key) ? undefined : member,
    );
    releases.set(basename(file, ".json"), bare);
  }
  return releases;
}

function hasFragment(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, member]) => FRAGMENT_PROPERTIES.has(key) || hasFragment(member));
}

/** Pairs that neither columns nor fragments reach. */
export function unreachedPairs({ all, byColumns, byFragments }: ElementCoverage): readonly ElementPair[] {
  return all.filter((pair) => !byColumns.has(pair) && !byFragments.has(pair));
}

/** Writes the figures, and the pairs that the columns do not reach. `samplePairs` are those of DDEX's own samples. */
export function writeCoverage(
  coverage: ElementCoverage,
  samplePairs: ReadonlySet<ElementPair> | undefined,
): string {
  const { all, byColumns, byFragments } = coverage;
  const notByColumns = all.filter((pair) => !byColumns.has(pair));
  const lines = [
    `Pairs of a composite and a child or attribute that a message reaches: ${all.length}`,
    `  by columns, in golden messages:  ${share(byColumns, all)}`,
    `  by fragments, in test messages:  ${share(byFragments, all)}`,
    `  by neither: ${listed(unreachedPairs(coverage))}`,
  ];
  if (samplePairs !== undefined) {
    const ofSamples = [...samplePairs];
    const rest = ofSamples.filter((pair) => !byColumns.has(pair));
    lines.push(
      `Pairs of DDEX's sample messages: ${samplePairs.size}`,
      `  by columns, in golden messages:  ${share(byColumns, ofSamples)}`,
      `  not by columns: ${listed(rest)}`,
    );
  }
  return [...lines, "Pairs that no column reaches:", ...notByColumns.map((pair) => `  ${pair}`), ""].join(
    "\n",
  );
}

function share(reached: ReadonlySet<ElementPair>, pairs: readonly ElementPair[]): string {
  const count = pairs.filter((pair) => reached.has(pair)).length;
  return `${count} (${((100 * count) / pairs.length).toFixed(1)} %)`;
}

function listed(pairs: readonly ElementPair[]): string {
  return pairs.length === 0 ? "none" : pairs.join(", ");
}
