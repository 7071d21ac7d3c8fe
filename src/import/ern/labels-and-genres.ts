/** Labels and genres, which every release of a message has. */
import type { z } from "zod";
import type { GenreWithTerritory, ReleaseLabelReferenceWithParty } from "../../builder/ern43/types.ts";
import type { Label } from "../../catalogue/party.ts";
import type { Genre } from "../../catalogue/text.ts";
import { takeLocalisation, takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

type LabelInput = z.input<typeof Label>;
type GenreInput = z.input<typeof Genre>;

interface ReleaseNode {
  readonly ReleaseLabelReference?: readonly ReleaseLabelReferenceWithParty[] | undefined;
  readonly Genre?: readonly GenreWithTerritory[] | undefined;
}

/** The lists of a release that its track and clip releases have too where they have none of their own. */
export interface LabelsAndGenres {
  readonly labels: LabelInput[];
  readonly genres: GenreInput[];
}

/** Takes the labels and genres of the main release. */
export function readLabelsAndGenres(node: OpenComposite<ReleaseNode>): LabelsAndGenres {
  return {
    labels: node.list("ReleaseLabelReference", readLabel),
    genres: node.list("Genre", readGenre),
  };
}

/**
 * Takes the labels and genres of a track or clip release.
 *
 * Shape: no list of its own where it has the main release's, which the columns say once.
 */
export function readOwnLabelsAndGenres(
  node: OpenComposite<ReleaseNode>,
  main: ReleaseNode | undefined,
  { labels, genres }: LabelsAndGenres,
): LabelsAndGenres {
  const hasMainLabels =
    labels.length > 0 && isSame(node.peek("ReleaseLabelReference"), main?.ReleaseLabelReference);
  const hasMainGenres = genres.length > 0 && isSame(node.peek("Genre"), main?.Genre);
  if (hasMainLabels) node.take("ReleaseLabelReference");
  if (hasMainGenres) node.take("Genre");
  return readLabelsAndGenres(node);
}

function isSame(own: unknown, main: unknown): boolean {
  return JSON.stringify(own) === JSON.stringify(main);
}

function readLabel(node: OpenComposite<ReleaseLabelReferenceWithParty>): LabelInput | undefined {
  const partyId = node.reference("value");
  if (partyId === undefined) return undefined;
  return {
    partyId,
    labelType: node.attribute("LabelType"),
    accessControlParty: node.attribute("AccessControlParty"),
    ...takeUserDefined(node),
    ...takeLocalisation(node),
    ...node.rest(),
  };
}

function readGenre(node: OpenComposite<GenreWithTerritory>): GenreInput | undefined {
  const genreText = node.take("GenreText");
  if (genreText === undefined) return undefined;
  return {
    genreText,
    subGenre: node.take("SubGenre"),
    genreCategory: readGenreCategory(node),
    subGenreCategory: readSubGenreCategory(node),
    ...takeLocalisation(node),
    ...node.rest(),
  };
}

/** The columns hold one category that is a value and nothing beside it. */
function readGenreCategory(node: OpenComposite<GenreWithTerritory>): string | undefined {
  if (node.peek("GenreCategory")?.length !== 1) return undefined;
  const [category] = node.list("GenreCategory", (item) => {
    const value = item.value("Value");
    return item.isEmpty() ? value : undefined;
  });
  return category;
}

function readSubGenreCategory(node: OpenComposite<GenreWithTerritory>): string | undefined {
  if (node.peek("SubGenreCategory")?.length !== 1) return undefined;
  const [category] = node.list("SubGenreCategory", (item) => {
    const values = item.values("Value");
    return values.length === 1 && item.isEmpty() ? values[0] : undefined;
  });
  return category;
}
