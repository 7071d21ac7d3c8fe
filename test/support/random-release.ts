/** Releases that no label would have thought of: real ones with up to four random changes, the same for the same seed. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import type { SeededRandom } from "../../src/sample/seeded-random.ts";
import { seededRandom } from "../../src/sample/seeded-random.ts";

const FOLDERS = ["../golden/releases/", "../../examples/catalogue/releases/"];

const PROFILES = [
  "Audio",
  "Video",
  "MixedMedia",
  "SimpleAudioSingle",
  "SimpleVideoSingle",
  "Ringtone",
  "LongFormMusicalWorkVideo",
  "DjMix",
  "Vinyl",
];
const TEXTS = [
  "",
  " ",
  "x",
  "a\u0001b",
  "\ud800",
  "ﬁ ﬀ Ω 𝄞",
  "<&>\"'",
  " trailing ",
  "Worldwide",
  "2024-02-30",
  "P1Y",
  "-1",
];
const NUMBERS = [-1, 0, 1, 7, 2 ** 31, 2 ** 53 - 1, 0.5];
const FRAGMENTS = [
  {},
  { attributes: { LanguageAndScriptCode: "de" } },
  { Deity: [{ value: "Ganesha" }] },
  { Raga: [{ value: "Bhairavi", attributes: { IsDefault: true } }], Nonsense: 1 },
  { DisplayTitle: [{ TitleText: "A title given twice" }] },
  { TargetURL: "https://example.invalid/" },
];

type Json = Record<string, unknown>;
/** Where a value stands: its container and its key there. */
interface Place {
  readonly owner: Json | unknown[];
  readonly key: string | number;
}

/** A release to start from. */
export interface BaseRelease {
  readonly name: string;
  readonly text: string;
}

/** Reads the golden releases, which are of every profile, and those of the sample catalogue. */
export async function readBaseReleases(): Promise<readonly BaseRelease[]> {
  const bases: BaseRelease[] = [];
  for (const folder of FOLDERS.map((relative) => fileURLToPath(new URL(relative, import.meta.url)))) {
    for (const name of (await readdir(folder)).filter((file) => file.endsWith(".json")).toSorted()) {
      bases.push({ name, text: await readFile(join(folder, name), "utf8") });
    }
  }
  return bases;
}

/** Makes random releases. Shape: release `index` depends on the seed and its index alone; ids are all different. */
export function* randomReleases(
  bases: readonly BaseRelease[],
  seed: string,
  count: number,
): Generator<CatalogueReleaseInput> {
  for (let index = 0; index < count; index += 1) {
    const base = bases[index % bases.length];
    if (base === undefined) return;
    const random = seededRandom(seed, index);
    const release = JSON.parse(base.text);
    for (let changes = random.integer(0, 4); changes > 0; changes -= 1) change(release, random);
    release["releaseId"] = `${index}-${base.name}`;
    yield release;
  }
}

function change(release: Json, random: SeededRandom): void {
  const places = placesIn(release, []);
  const place = random.pick(places);
  const value = valueAt(place);
  const lists = places.filter((each) => Array.isArray(valueAt(each)));
  const list = valueAt(random.pick(lists));
  const records = places.map(valueAt).filter(isRecord);
  const changes: readonly (() => void)[] = [
    () => remove(place),
    () => put(place, otherValue(value, places, random)),
    () => put(place, otherValue(value, places, random)),
    () => put(place, random.pick([null, "", 0, [], {}, true])),
    () => Array.isArray(list) && list.splice(random.integer(0, list.length), 1),
    () => Array.isArray(list) && list.length > 0 && list.push(structuredClone(random.pick(list))),
    () => Array.isArray(list) && list.length > 1 && list.push(list.shift()),
    () => (release["profile"] = random.pick(PROFILES)),
    () => (random.pick([release, ...records])["ern"] = structuredClone(random.pick(FRAGMENTS))),
    () => (random.pick([release, ...records])["nonsense"] = 1),
  ];
  random.pick(changes)();
}

/** Another value of the same type, often one that stands elsewhere in the release. */
function otherValue(value: unknown, places: readonly Place[], random: SeededRandom): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return random.pick(NUMBERS);
  if (random.chance(0.4)) return random.pick(TEXTS);
  return structuredClone(valueAt(random.pick(places)));
}

function placesIn(value: unknown, places: Place[]): Place[] {
  if (Array.isArray(value)) {
    for (const [key, item] of value.entries()) {
      places.push({ owner: value, key });
      placesIn(item, places);
    }
  } else if (isRecord(value)) {
    for (const [key, member] of Object.entries(value)) {
      places.push({ owner: value, key });
      placesIn(member, places);
    }
  }
  return places;
}

function valueAt({ owner, key }: Place): unknown {
  return Reflect.get(owner, key);
}

function put({ owner, key }: Place, value: unknown): void {
  Reflect.set(owner, key, value);
}

function remove({ owner, key }: Place): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else Reflect.deleteProperty(owner, key);
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
