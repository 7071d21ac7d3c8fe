import type { Label } from "../catalogue/party.ts";
import type { AdministratingRecordCompany } from "../catalogue/release-facts.ts";
import type { CatalogueRelease } from "../catalogue/release.ts";
import type { Genre } from "../catalogue/text.ts";
import { allowed } from "./allowed-value.ts";
import { buildDisplayArtistNames, buildDisplayArtists } from "./artists.ts";
import { buildAvRatings } from "./av-ratings.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildDevotionalTerms } from "./devotional-terms.ts";
import { isoDuration } from "./duration.ts";
import type {
  AdministratingRecordCompanyWithReference,
  GenreWithTerritory,
  Release,
  ReleaseLabelReferenceWithParty,
  ReleaseProfileVersionId,
} from "./ern43/types.ts";
import { buildReleaseDates } from "./event-dates.ts";
import { localisationAttributes } from "./localisation.ts";
import { MAIN_RELEASE_REFERENCE } from "./message-references.ts";
import { buildParentalWarnings } from "./parental-warnings.ts";
import { buildRelatedReleases } from "./related-releases.ts";
import { buildRelatedResources } from "./related-resources.ts";
import { buildReleaseId } from "./release-id.ts";
import { buildReleaseTexts } from "./release-texts.ts";
import { buildResourceGroup } from "./resource-group.ts";
import { buildCLines, buildCourtesyLines, buildPLines } from "./rights-lines.ts";
import { buildTitles } from "./titles.ts";
import { userDefinedAttributes } from "./user-defined.ts";
import { buildVisibilityReferences } from "./visibility.ts";

/** Builds the main `Release`, R0. Source: ERN 4.3 `Release`. */
export function buildMainRelease(
  release: CatalogueRelease,
  profile: ReleaseProfileVersionId | undefined,
  context: BuildContext,
): Release {
  return compose(context, "Release", release, "Release", {
    ReleaseReference: MAIN_RELEASE_REFERENCE,
    ReleaseType: buildReleaseTypes(release),
    ReleaseId: buildReleaseId("Release", release, context),
    ...buildTitles(release, context),
    VersionType: release.versionTypes.map((value) => ({ value: allowed(value) })),
    DisplayArtistName: buildDisplayArtistNames(release.displayArtistNames, context),
    DisplayArtist: buildDisplayArtists(release.displayArtists, context),
    ReleaseLabelReference: buildLabelReferences(release.labels, context),
    AdministratingRecordCompany: buildRecordCompanies(release.administratingRecordCompanies, context),
    PLine: buildPLines(release.lines, context),
    CLine: buildCLines(release.lines, context),
    CourtesyLine: buildCourtesyLines(release.lines, context),
    Duration: release.durationMs === undefined ? undefined : isoDuration(release.durationMs),
    Genre: buildGenres(release.genres, context),
    ReleaseDate: buildReleaseDates("ReleaseDate", release.dates, context),
    OriginalReleaseDate: buildReleaseDates("OriginalReleaseDate", release.dates, context),
    ReleaseVisibilityReference: buildVisibilityReferences(undefined, context),
    ParentalWarningType: buildParentalWarnings(release.parentalWarnings, context),
    AvRating: buildAvRatings(release.avRatings, context),
    RelatedRelease: buildRelatedReleases(release.relatedReleases, context),
    RelatedResource: buildRelatedResources(release.relatedResources, context),
    IsSingleArtistCompilation: release.isSingleArtistCompilation,
    IsMultiArtistCompilation: release.isMultiArtistCompilation,
    ResourceGroup: buildResourceGroup(release.resourceGroups, profile, context),
    TargetURL: release.targetUrl,
    ...buildReleaseTexts(release.releaseTexts, context),
    ...buildDevotionalTerms(release.devotionalTerms, context),
    HiResMusicDescription: release.hiResMusicDescription,
    IsSoundtrack: release.isSoundtrack,
    IsHiResMusic: release.isHiResMusic,
  });
}

/** Of several types the user-defined value is that of `UserDefined`; without one, of every type, so that none is lost. */
function buildReleaseTypes(release: CatalogueRelease): Release["ReleaseType"] {
  const { releaseTypes } = release;
  const isNamed = releaseTypes.includes("UserDefined");
  return releaseTypes.map((value) => ({
    value: allowed(value),
    attributes: isNamed && value !== "UserDefined" ? undefined : userDefinedAttributes(release),
  }));
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
  const { labelType, accessControlParty } = label;
  const localisation = localisationAttributes(label);
  const userDefined = userDefinedAttributes(label);
  if ((labelType ?? accessControlParty ?? userDefined) === undefined) return localisation;
  return {
    ...localisation,
    LabelType: labelType === undefined ? undefined : allowed(labelType),
    AccessControlParty: accessControlParty,
    ...userDefined,
  };
}

/** Builds the `Genre`s of a main or track release. */
export function buildGenres(genres: readonly Genre[], context: BuildContext): readonly GenreWithTerritory[] {
  return genres.map((genre) =>
    compose(context, "Genre", genre, "GenreWithTerritory", {
      GenreText: genre.genreText,
      SubGenre: genre.subGenre,
      GenreCategory:
        genre.genreCategory === undefined ? undefined : [{ Value: { value: allowed(genre.genreCategory) } }],
      SubGenreCategory:
        genre.subGenreCategory === undefined
          ? undefined
          : [{ Value: [{ value: allowed(genre.subGenreCategory) }] }],
      attributes: localisationAttributes(genre),
    }),
  );
}

function buildRecordCompanies(
  companies: readonly AdministratingRecordCompany[],
  context: BuildContext,
): readonly AdministratingRecordCompanyWithReference[] {
  return companies.map((company) =>
    compose(context, "AdministratingRecordCompany", company, "AdministratingRecordCompanyWithReference", {
      RecordCompanyPartyReference: context.references.party(company.partyId),
      Role: { value: allowed(company.role), attributes: userDefinedAttributes(company) },
    }),
  );
}
