import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ELEMENT_MAP } from "../../src/builder/element-map.ts";
import { columnOf, FRAGMENT_PROPERTIES, RECORD_VIEWS } from "../../src/catalogue/views.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { writeMappingPage } from "../../tools/docs-mapping/mapping-page.ts";
import { REMARK_KEYS } from "../../tools/docs-mapping/remarks.ts";

const PAGE = join(findPackageRoot(), "docs", "mapping.md");
const WRITTEN = writeMappingPage();

describe("writeMappingPage()", () => {
  test("writes what docs/mapping.md says", () => {
    expect(existsSync(PAGE) && readFileSync(PAGE, "utf8") === WRITTEN).toBe(true);
  });

  test.each(RECORD_VIEWS.map((view) => [view.view, view] as const))(
    "lists every column of %s but the fragments",
    (name, view) => {
      const section = WRITTEN.split("\n## ").find((part) => part.startsWith(`\`${name}\``)) ?? "";

      expect(Array.from(section.matchAll(/^\| `(\w+)`/gm), ([, column]) => column)).toEqual(
        Object.keys(view.fields)
          .filter((property) => !FRAGMENT_PROPERTIES.has(property))
          .map(columnOf),
      );
    },
  );

  test("names an element for every column that has one", () => {
    const silent = RECORD_VIEWS.flatMap(({ kind }) =>
      Object.values(ELEMENT_MAP[kind]?.columns ?? {}).filter((paths) => paths.length === 0),
    );

    expect(WRITTEN.match(/^\| `\w+` +\| \S+ +\| – /gm)).toHaveLength(
      silent.length + "role ern waived_codes requirements source_table source_key".split(" ").length,
    );
  });

  test("has no remark on a column that is not there", () => {
    const columns = new Set(
      RECORD_VIEWS.flatMap(({ kind, fields }) =>
        Object.keys(fields).flatMap((property) => [property, `${kind}.${property}`]),
      ),
    );

    expect(REMARK_KEYS.filter((key) => !columns.has(key))).toEqual([]);
  });
});
