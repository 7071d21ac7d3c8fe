/** Label info → labels, their parties and the catalogue number. */
import type { PartyContext, PartyInput } from "./artist-party.ts";
import type { Ws2Label, Ws2Release } from "./ws2-release.ts";

/** Labels of a release. */
export interface ReleaseLabels {
  readonly parties: readonly PartyInput[];
  /** Of the first label. */
  readonly name: string | undefined;
  readonly catalogNumber: string | undefined;
}

/** What MusicBrainz enters where there is no label. */
const NO_LABEL = "157afde4-4bf5-4039-8ad2-5a15acc85176";
/** Companies in the list of labels that are none. */
const OTHER_COMPANIES: ReadonlySet<string> = new Set([
  "Bootleg Production",
  "Broadcaster",
  "Distributor",
  "Holding",
  "Manufacturer",
  "Publisher",
  "Rights Society",
]);

/**
 * Reads the labels of a release.
 *
 * Shape: the defaults' label where it counts always, or else those of MusicBrainz, each once, or else the defaults'. The
 * catalogue number is the first one, of a label that is taken where there is one.
 */
export function readLabels(release: Ws2Release, context: PartyContext): ReleaseLabels {
  const { defaults, namespace, notes } = context;
  const info = release["label-info"] ?? [];
  const named = [
    ...new Map(info.flatMap(({ label }) => (isNamed(label) ? [[label.id, label]] : []))).values(),
  ];
  const own = defaults.label?.always === true ? [] : named.filter(isLabel);
  for (const { name, type } of named) {
    if (own.length > 0 && !own.some((label) => label.name === name)) {
      notes.leftOut({
        path: "labels",
        text: `"${name}" is no label of the release but a ${type ?? "company"}`,
      });
    }
  }
  const catalogNumber = readCatalogNumber(info, own, context);
  if (own.length > 0) {
    const parties = own.map(({ id, name }) => ({
      id,
      partyNames: [{ fullName: name }],
      proprietaryIds: [{ namespace, value: id }],
    }));
    return { parties, name: own[0]?.name, catalogNumber };
  }
  if (defaults.label === undefined) {
    notes.missing({ path: "labels", text: "MusicBrainz names no label and the defaults have none" });
    return { parties: [], name: undefined, catalogNumber };
  }
  const { name, dpid } = defaults.label;
  const party = {
    id: `label:${name}`,
    ...(dpid !== undefined && { dpid }),
    partyNames: [{ fullName: name }],
  };
  return { parties: [party], name, catalogNumber };
}

function readCatalogNumber(
  info: NonNullable<Ws2Release["label-info"]>,
  labels: readonly Ws2Label[],
  { notes }: PartyContext,
): string | undefined {
  const ids = new Set(labels.map(({ id }) => id));
  const numbered = info.flatMap(({ label, "catalog-number": value }) =>
    typeof value === "string" && value !== "" && value !== "[none]"
      ? [{ value, isOwn: label !== null && label !== undefined && ids.has(label.id) }]
      : [],
  );
  const chosen = (numbered.find(({ isOwn }) => isOwn) ?? numbered[0])?.value;
  const others = [...new Set(numbered.map(({ value }) => value))].filter((value) => value !== chosen);
  if (others.length > 0) {
    notes.ambiguous({
      path: "catalogNumber",
      text: `The release has ${others.length + 1} catalogue numbers, of which "${chosen}" is taken`,
      hint: "Change the catalogue number in the catalogue where another one holds",
      value: others.join(", "),
    });
  }
  return chosen;
}

function isNamed(label: Ws2Label | null | undefined): label is Ws2Label {
  return label !== null && label !== undefined && label.id !== NO_LABEL;
}

function isLabel({ type }: Ws2Label): boolean {
  return type === null || type === undefined || !OTHER_COMPANIES.has(type);
}
