/** Ids of a message's records → those that the catalogue has for the same things. */
import { ELEMENT_TABLE, SIMPLE_TYPES } from "../../builder/ern43/element-table.ts";
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import { FRAGMENT_PROPERTIES } from "../../catalogue/views.ts";
import type { RecognisedRecords } from "../../db/recognise-records.ts";

type Rename = (id: string) => string;

/** Lists whose records have ids of these kinds; `P` and `A` as in the references of a message. */
const LISTS: Readonly<Record<string, "P" | "A">> = {
  parties: "P",
  soundRecordings: "A",
  videos: "A",
  images: "A",
  texts: "A",
  sheetMusic: "A",
  software: "A",
};

/** What a field refers to, by its name. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/(?:^p|P)artyIds?$/, "P"],
  [/(?:^r|R)esourceIds?$/, "A"],
  [/^mediaFileIds?$/, "T"],
];

/** Letter of the references that an element of a fragment holds, by its name. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.values(ELEMENT_TABLE).flatMap(({ children }) =>
    children.flatMap(({ name, type }): [string, string][] => {
      const simple = SIMPLE_TYPES[type] ?? SIMPLE_TYPES[ELEMENT_TABLE[type]?.content ?? ""];
      return simple?.identity === undefined ? [] : [[name, simple.patterns[0]?.[0] ?? ""]];
    }),
  ),
);

/**
 * Writes a release with the catalogue's ids of its parties, resources and works, fragments included.
 *
 * Shape: the same release where the catalogue has all of them under the same ids, or has none.
 */
export function renameRecords(
  release: CatalogueReleaseInput,
  { parties, resources, works }: Pick<RecognisedRecords, "parties" | "resources" | "works">,
): CatalogueReleaseInput {
  if (parties.size + resources.size + works.size === 0) return release;
  const renames: Readonly<Record<string, Rename>> = {
    P: (id) => parties.get(id) ?? id,
    A: (id) => resources.get(id) ?? id,
    // A file that something refers to is named after its resource.
    T: (id) => id.replace(/^(.*)(?=\/file-\d+$)/, (owner) => resources.get(owner) ?? owner),
  };
  const inFragment = (value: unknown, letter: string): unknown => {
    if (typeof value === "string") return renames[letter]?.(value) ?? value;
    return mapMembers(value, (member, key) =>
      inFragment(member, key === "value" || key === undefined ? letter : (LETTERS.get(key) ?? "")),
    );
  };
  const inRecord = (value: unknown, letter: string): unknown => {
    if (typeof value === "string") return renames[letter]?.(value) ?? value;
    const workId = isObject(value) ? works.get(value) : undefined;
    const renamed = mapMembers(value, (member, key) => {
      if (key === undefined) return inRecord(member, letter);
      return FRAGMENT_PROPERTIES.has(key) ? inFragment(member, "") : inRecord(member, letterOf(key));
    });
    return workId === undefined ? renamed : { ...asObject(renamed), id: workId };
  };
  const entries = Object.entries(release).map(([property, value]): [string, unknown] => {
    if (FRAGMENT_PROPERTIES.has(property)) return [property, inFragment(value, "")];
    const list = inRecord(value, letterOf(property));
    const letter = LISTS[property];
    if (letter === undefined || !Array.isArray(list)) return [property, list];
    return [property, list.map((record) => ({ ...record, id: inRecord(record.id, letter) }))];
  });
  return { ...release, ...Object.fromEntries(entries) };
}

function letterOf(field: string): string {
  return FIELDS.find(([name]) => name.test(field))?.[1] ?? "";
}

/** Copies an object or a list with its members changed; items of a list have no key. Anything else stays. */
function mapMembers(value: unknown, change: (member: unknown, key: string | undefined) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => change(item, undefined));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member, key)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): object {
  return isObject(value) ? value : {};
}
