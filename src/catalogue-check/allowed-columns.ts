/** Which columns of the contract hold values of allowed-value sets. */
import { ELEMENT_MAP } from "../builder/element-map.ts";
import { compositesNamed, followPath } from "../builder/element-paths.ts";
import { columnOf, RECORD_VIEWS, type RecordView } from "../catalogue/views.ts";

/** A column whose values are all of one of some sets. */
export interface AllowedColumn {
  readonly view: string;
  readonly column: string;
  readonly sets: readonly string[];
  /** The sets count on rows where another column has a value. */
  readonly where?: { readonly column: string; readonly value: string };
}

/** Finds the columns by the places that the element map names for them. Shape: in the order of the contract. */
export function allowedColumns(): readonly AllowedColumn[] {
  return RECORD_VIEWS.flatMap((view) =>
    Object.keys(view.fields).flatMap((property) => allowedColumn(view, property)),
  );
}

function allowedColumn(view: RecordView, property: string): readonly AllowedColumn[] {
  const places = placesOf(view.kind, property);
  const column = columnOf(property);
  // A place without a set takes any text.
  if (places.length === 0 || places.some(({ set }) => set === undefined)) return [];
  if ("termType" in view.fields && property === "value") {
    return [...new Set(places.map(({ composite }) => composite))].map((composite) => ({
      view: view.view,
      column,
      sets: setsOf(places.filter((place) => place.composite === composite)),
      where: { column: columnOf("termType"), value: composite },
    }));
  }
  return [{ view: view.view, column, sets: setsOf(places) }];
}

function setsOf(places: readonly { readonly set: string | undefined }[]): readonly string[] {
  return [...new Set(places.flatMap(({ set }) => set ?? []))];
}

/** The places of a column in a message, each with the allowed-value set there. */
function placesOf(
  kind: string,
  property: string,
): readonly { readonly composite: string; readonly set: string | undefined }[] {
  const { composites = [], columns = {} } = ELEMENT_MAP[kind] ?? {};
  return composites.flatMap((composite) =>
    (columns[property] ?? []).flatMap((path) =>
      compositesNamed(composite)
        .flatMap((entry) => followPath(entry, path) ?? [])
        .map((end) => ({ composite, set: end.simpleType?.allowedValues })),
    ),
  );
}
