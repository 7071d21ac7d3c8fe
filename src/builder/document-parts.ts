import type { Software as CatalogueSoftware, Text as CatalogueText } from "../catalogue/document.ts";
import type { Image as CatalogueImage } from "../catalogue/resource.ts";
import { buildContributors, buildDisplayArtistNames, buildDisplayArtists } from "./artists.ts";
import type { BuildContext } from "./build-context.ts";
import type { Image, Software } from "./ern43/types.ts";
import { buildFulfillmentDates, buildOnceDate } from "./event-dates.ts";
import { trueOnly } from "./localisation.ts";
import { buildParentalWarnings } from "./parental-warnings.ts";
import { buildRelatedReleases } from "./related-releases.ts";
import { buildRelatedResources } from "./related-resources.ts";
import { buildRightsControllers } from "./rights-controllers.ts";
import { buildCLines, buildCourtesyLines } from "./rights-lines.ts";
import { buildTitles } from "./titles.ts";
import { typedList } from "./typed-values.ts";

/** What images, texts, sheet music and software have alike, in any order: the element table knows it. */
type DocumentParts = Omit<
  Image,
  "ResourceReference" | "Type" | "ResourceId" | "Description" | "TechnicalDetails" | "DisplayArtistName"
> &
  Pick<Software, "DisplayArtistName">;

/** A record of any of the four. */
type DocumentRecord = Omit<CatalogueImage | CatalogueText | CatalogueSoftware, "mediaFiles" | "resourceIds">;

/** Builds the parts of a resource that is looked at, read or run. */
export function buildDocumentParts(
  document: DocumentRecord,
  context: BuildContext,
): DocumentParts & { readonly DisplayArtistName: NonNullable<DocumentParts["DisplayArtistName"]> } {
  return {
    ...buildTitles(document, context),
    VersionType: typedList(document.versionTypes),
    DisplayArtistName: buildDisplayArtistNames(document.displayArtistNames, context),
    DisplayArtist: buildDisplayArtists(document.displayArtists, context),
    Contributor: buildContributors(document.contributors, context),
    ...buildRightsControllers(document.rightsControllers, context),
    CLine: buildCLines(document.lines, context),
    CourtesyLine: buildCourtesyLines(document.lines, context),
    CreationDate: buildOnceDate("CreationDate", document.dates, context),
    FirstPublicationDate: buildFulfillmentDates(document.dates, context),
    ParentalWarningType: buildParentalWarnings(document.parentalWarnings, context),
    RelatedRelease: buildRelatedReleases(document.relatedReleases, context),
    RelatedResource: buildRelatedResources(document.relatedResources, context),
    ContainsHiddenContent: document.containsHiddenContent,
    attributes: {
      LanguageAndScriptCode: document.languageAndScriptCode,
      IsSupplemental: trueOnly(document.isSupplemental),
    },
  };
}
