import type { Label, ProprietaryId } from "../catalogue/party.ts";
import type { CatalogueRelease } from "../catalogue/release.ts";
import type { Genre } from "../catalogue/text.ts";
import { allowed } from "./allowed-value.ts";
import { buildDisplayArtistNames, buildDisplayArtists } from "./artists.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildDisplayTitles } from "./display-titles.ts";
import { isoDuration } from "./duration.ts";
import type {
  GenreWithTerritory,
  Release,
  ReleaseId,
  ReleaseLabelReferenceWithParty,
  ReleaseProfileVersionId,
} from "./ern43/types.ts";
import { buildReleaseDates } from "./event-dates.ts";
import { localisationAttributes } from "./localisation.ts";
import { MAIN_RELEASE_REFERENCE } from "./message-references.ts";
import { buildParentalWarnings } from "./parental-warnings.ts";
import { buildProprietaryIds } from "./party-list.ts";
import { buildResourceGroup } from "./resource-group.ts";
import { buildCLines, buildCourtesyLines, buildPLines } from "./rights-lines.ts";
import { buildCatalogNumber } from "./sound-recording.ts";
import { userDefinedAttributes } from "./user-defined.ts";
import { buildVisibilityReferences } from "./visibility.ts";

/** Builds the main `Release`, R0. Source: ERN 4.3 `Release`. */
export function buildMainRelease(
  release: CatalogueRelease,
  profile: ReleaseProfileVersionId,
  context: BuildContext,
): Release {
  return compose(context, "Release", release, "Release", {
    ReleaseReference: MAIN_RELEASE_REFERENCE,
    ReleaseType: release.releaseTypes.map((value) => ({
      value: allowed(value),
      attributes: userDefinedAttributes(release),
    })),
    ReleaseId: buildReleaseId(release, context),
    ...buildDisplayTitles(release.titles, context),
    DisplayArtistName: buildDisplayArtistNames(release.displayArtistNames, context),
    DisplayArtist: buildDisplayArtists(release.displayArtists, context),
    ReleaseLabelReference: buildLabelReferences(release.labels, context),
    PLine: buildPLines(release.lines, context),
    CLine: buildCLines(release.lines, context),
    CourtesyLine: buildCourtesyLines(release.lines, context),
    Duration: release.durationMs === undefined ? undefined : isoDuration(release.durationMs),
    Genre: buildGenres(release.genres, context),
    ReleaseDate: buildReleaseDates("ReleaseDate", release.dates, context),
    OriginalReleaseDate: buildReleaseDates("OriginalReleaseDate", release.dates, context),
    ReleaseVisibilityReference: buildVisibilityReferences(undefined, context),
    ParentalWarningType: buildParentalWarnings(release.parentalWarnings, context),
    IsSingleArtistCompilation: release.isSingleArtistCompilation,
    IsMultiArtistCompilation: release.isMultiArtistCompilation,
    ResourceGroup: buildResourceGroup(release.resourceGroups, profile, context),
    IsSoundtrack: release.isSoundtrack,
    IsHiResMusic: release.isHiResMusic,
  });
}

/** Builds the `ReleaseId` of a main or track release: the identifiers that it has, none of them made up. */
export function buildReleaseId(
  record: {
    readonly grid?: string | undefined;
    readonly icpn?: string | undefined;
    readonly catalogNumber?: string | undefined;
    readonly catalogNumberNamespace?: string | undefined;
    readonly proprietaryIds: readonly ProprietaryId[];
  },
  context: BuildContext,
): ReleaseId {
  return {
    GRid: record.grid,
    ICPN: record.icpn,
    CatalogNumber: buildCatalogNumber(record),
    ProprietaryId: buildProprietaryIds(record.proprietaryIds, context),
  };
}

/** Builds the `ReleaseLabelReference`s of a main or track release. */
export function buildLabelReferences(
  labels: readonly Label[],
  context: BuildContext,
): readonly ReleaseLabelReferenceWithParty[] {
  return labels.map((label) =>
    compose(context, "Label", label, "ReleaseLabelReferenceWithParty", {
      value: context.references.party(label.partyId),
      attributes: labelAttributes(label),
    }),
  );
}

function labelAttributes(label: Label): ReleaseLabelReferenceWithParty["attributes"] {
  const { labelType } = label;
  const localisation = localisationAttributes(label);
  const userDefined = userDefinedAttributes(label);
  if (labelType === undefined && userDefined === undefined) return localisation;
  return {
    ...localisation,
    LabelType: labelType === undefined ? undefined : allowed(labelType),
    ...userDefined,
  };
}

/** Builds the `Genre`s of a main or track release. */
export function buildGenres(genres: readonly Genre[], context: BuildContext): readonly GenreWithTerritory[] {
  return genres.map((genre) =>
    compose(context, "Genre", genre, "GenreWithTerritory", {
      GenreText: genre.genreText,
      SubGenre: genre.subGenre,
      attributes: localisationAttributes(genre),
    }),
  );
}
