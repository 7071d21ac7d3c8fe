import { describe, expect, test } from "vitest";
import { FRAGMENT_PROPERTIES, RECORD_VIEWS } from "../../src/catalogue/views.ts";
import { ELEMENT_MAP } from "../../src/builder/element-map.ts";
import { compositesNamed, followPath } from "../../src/builder/element-paths.ts";

describe("ELEMENT_MAP", () => {
  test.each(RECORD_VIEWS.map((view) => [view.view, view] as const))(
    "has every column of %s but the fragments, and no other",
    (_name, view) => {
      const columns = ELEMENT_MAP[view.kind]?.columns ?? {};

      const fields = Object.keys(view.fields).filter((property) => !FRAGMENT_PROPERTIES.has(property));
      expect(Object.keys(columns).toSorted()).toEqual(fields.toSorted());
    },
  );

  test.each(Object.entries(ELEMENT_MAP))("names only elements of a message for %s", (_kind, map) => {
    expect(map.composites.filter((composite) => compositesNamed(composite).length === 0)).toEqual([]);
  });

  test.each(Object.entries(ELEMENT_MAP))(
    "maps the columns of %s to paths of the element table",
    (_kind, map) => {
      const types = map.composites.flatMap(compositesNamed);
      const paths = Object.values(map.columns).flat();

      expect(paths.filter((path) => !types.some((type) => followPath(type, path) !== undefined))).toEqual([]);
    },
  );
});
