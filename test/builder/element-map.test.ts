import { describe, expect, test } from "vitest";
import { RECORD_VIEWS } from "../../src/catalogue/views.ts";
import { ELEMENT_MAP } from "../../src/builder/element-map.ts";
import { ELEMENT_TABLE } from "../../src/builder/ern43/element-table.ts";
import type { CompositeEntry } from "../../src/builder/ern43/element-table-types.ts";

const ALL_TYPES = Object.entries(ELEMENT_TABLE);

/** Composites that an element of the name is of, anywhere in a message. */
function typesOf(elementName: string): readonly CompositeEntry[] {
  if (elementName === "NewReleaseMessage")
    return ALL_TYPES.flatMap(([name, entry]) => (name === elementName ? [entry] : []));
  const names = new Set(
    ALL_TYPES.flatMap(([, entry]) =>
      entry.children.filter(({ name }) => name === elementName).map(({ type }) => type),
    ),
  );
  return ALL_TYPES.flatMap(([name, entry]) => (names.has(name) ? [entry] : []));
}

function isPathOf(entry: CompositeEntry, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined || step === "") return entry.content !== undefined;
  if (step.startsWith("@")) return entry.attributes.some(({ name }) => `@${name}` === step);
  const child = entry.children.find(({ name }) => name === step);
  if (child === undefined) return false;
  return rest.length === 0 || isPathOf(ELEMENT_TABLE[child.type] ?? { children: [], attributes: [] }, rest);
}

describe("ELEMENT_MAP", () => {
  test.each(RECORD_VIEWS.map((view) => [view.view, view] as const))(
    "has every column of %s, and no other",
    (_name, view) => {
      const columns = ELEMENT_MAP[view.kind]?.columns ?? {};

      expect(Object.keys(columns).toSorted()).toEqual(Object.keys(view.fields).toSorted());
    },
  );

  test.each(Object.entries(ELEMENT_MAP))("names only elements of a message for %s", (_kind, map) => {
    expect(map.composites.filter((composite) => typesOf(composite).length === 0)).toEqual([]);
  });

  test.each(Object.entries(ELEMENT_MAP))(
    "maps the columns of %s to paths of the element table",
    (_kind, map) => {
      const types = map.composites.flatMap(typesOf);
      const paths = Object.values(map.columns).flat();

      expect(paths.filter((path) => !types.some((type) => isPathOf(type, path.split("/"))))).toEqual([]);
    },
  );
});
