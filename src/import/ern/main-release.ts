import type { z } from "zod";
import type {
  NewReleaseMessage,
  Release,
  ReleaseTypeForReleaseNotification,
} from "../../builder/ern43/types.ts";
import type { AdministratingRecordCompany } from "../../catalogue/release-facts.ts";
import type { CatalogueReleaseInput } from "../../catalogue/release.ts";
import { readDisplayArtistNames, readDisplayArtists } from "./artists.ts";
import { takeDuration } from "./durations.ts";
import { releaseDateReader } from "./event-dates.ts";
import { readLabelsAndGenres, type LabelsAndGenres } from "./labels-and-genres.ts";
import { takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readRelatedReleases } from "./related-releases.ts";
import { readRelatedResources } from "./related-resources.ts";
import { readReleaseId } from "./release-ids.ts";
import { readReleaseTexts } from "./release-texts.ts";
import { readResourceGroup } from "./resource-groups.ts";
import { readCLines, readCourtesyLines, readPLines } from "./rights-lines.ts";
import { readTitles } from "./titles.ts";
import type { VisibilityPlaces } from "./visibility-places.ts";
import { readAvRatings, readDevotionalTerms, readParentalWarnings } from "./warnings-and-ratings.ts";

/** Takes the main `Release`, which gives the release its own columns: the inverse of the builder's main release. */
export function readMainRelease(
  node: OpenComposite<Release>,
  places: VisibilityPlaces,
): Partial<CatalogueReleaseInput> & LabelsAndGenres {
  const { attributes }: Partial<NewReleaseMessage> = node.context.message;
  node.take("ReleaseReference");
  if (places.ofRelease) node.take("ReleaseVisibilityReference");
  const group = node.one("ResourceGroup", (root) =>
    readResourceGroup(root, attributes?.ReleaseProfileVersionId),
  );
  return {
    ...readReleaseTypes(node),
    ...readReleaseId(node),
    ...readTitles(node),
    versionTypes: node.values("VersionType"),
    displayArtistNames: readDisplayArtistNames(node),
    displayArtists: readDisplayArtists(node),
    ...readLabelsAndGenres(node),
    administratingRecordCompanies: node.list("AdministratingRecordCompany", readRecordCompany),
    lines: [...readPLines(node), ...readCLines(node), ...readCourtesyLines(node)],
    durationMs: takeDuration(node),
    dates: [
      ...node.list("ReleaseDate", releaseDateReader("ReleaseDate")),
      ...node.list("OriginalReleaseDate", releaseDateReader("OriginalReleaseDate")),
    ],
    parentalWarnings: readParentalWarnings(node),
    avRatings: readAvRatings(node),
    relatedReleases: readRelatedReleases(node),
    relatedResources: readRelatedResources(node),
    isSingleArtistCompilation: node.take("IsSingleArtistCompilation"),
    isMultiArtistCompilation: node.take("IsMultiArtistCompilation"),
    resourceGroups: group === undefined ? [] : [group],
    targetUrl: node.take("TargetURL"),
    releaseTexts: readReleaseTexts(node),
    devotionalTerms: readDevotionalTerms(node),
    hiResMusicDescription: node.take("HiResMusicDescription"),
    isSoundtrack: node.take("IsSoundtrack"),
    isHiResMusic: node.take("IsHiResMusic"),
    ...node.rest(),
  };
}

/**
 * Takes the types. The columns hold one user-defined value, which they write on `UserDefined`, or on every type where that
 * is not among them; where the message has it otherwise, the types stay.
 */
function readReleaseTypes(
  node: OpenComposite<Release>,
): Pick<CatalogueReleaseInput, "releaseTypes" | "namespace" | "userDefinedValue"> {
  const types = node.peek("ReleaseType") ?? [];
  const isNamed = types.some(({ value }) => value === "UserDefined");
  const carriers = types.filter(({ value }) => !isNamed || value === "UserDefined");
  const [first] = carriers.map(attributesOf);
  const isOneValue = types.every(
    (type) => attributesOf(type) === (carriers.includes(type) ? first : attributesOf(undefined)),
  );
  if (!isOneValue) return {};
  let userDefined: Pick<CatalogueReleaseInput, "namespace" | "userDefinedValue"> = {};
  const releaseTypes = node.list("ReleaseType", (type) => {
    const value = type.text();
    const own = takeUserDefined(type);
    if (value === undefined || !type.isEmpty()) return undefined;
    if (!isNamed || value === "UserDefined") userDefined = own;
    return value;
  });
  return releaseTypes.length === 0 ? {} : { releaseTypes, ...userDefined };
}

function attributesOf(type: ReleaseTypeForReleaseNotification | undefined): string {
  const { Namespace: namespace, UserDefinedValue: value } = type?.attributes ?? {};
  return JSON.stringify([namespace, value]);
}

function readRecordCompany(
  node: OpenComposite<NonNullable<Release["AdministratingRecordCompany"]>[number]>,
): z.input<typeof AdministratingRecordCompany> | undefined {
  const partyId = node.reference("RecordCompanyPartyReference");
  const roleNode = node.open("Role");
  const role = roleNode.text();
  if (partyId === undefined || role === undefined) return undefined;
  return { partyId, role, ...takeUserDefined(roleNode), ...node.rest() };
}
