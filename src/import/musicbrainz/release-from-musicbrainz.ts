/** One release of MusicBrainz → one release of the catalogue, and what neither MusicBrainz nor the defaults say. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import { LoadError } from "../../errors.ts";
import type { Finding } from "../../finding.ts";
import { readCredit } from "./artist-credit.ts";
import { artistParty, type PartyContext, type PartyInput } from "./artist-party.ts";
import { readAudioMedia } from "./audio-media.ts";
import {
  type MusicbrainzDefaults,
  parseMusicbrainzDefaults,
  type MusicbrainzDefaultsInput,
} from "./defaults.ts";
import { createImportNotes } from "./import-notes.ts";
import { fullDate, yearOf } from "./partial-date.ts";
import { linesFrom } from "./lines.ts";
import { readRecordings, warningsOf } from "./recordings.ts";
import { messageOf, readCover, readDeals, readGenres } from "./release-defaults.ts";
import { datesOf, noteStatus, readBarcode, readDates, readLanguage, totalDuration } from "./release-facts.ts";
import { readReleaseKind, recordingTypeOf } from "./release-kind.ts";
import { readLabels } from "./release-labels.ts";
import { readGroup, readTrackReleases } from "./track-order.ts";
import { type Ws2Artist, Ws2Release } from "./ws2-release.ts";

/** A release of MusicBrainz as the catalogue takes it. */
export interface MusicbrainzImport {
  readonly release: CatalogueReleaseInput;
  /** What is missing, has several values or was left out. None is blocking: an export says what it refuses. */
  readonly findings: readonly Finding[];
}

/**
 * Maps one release of the web service's JSON.
 *
 * Shape: any value in; `releaseId` is the release's MusicBrainz id. Pure: the same values give the same release.
 * Throws: `ERN_LOAD_INVALID_FILE` where it is no release, `ERN_CONFIG_INVALID_OPTION` where the defaults are none.
 */
export function releaseFromMusicbrainz(json: unknown, defaults: MusicbrainzDefaultsInput): MusicbrainzImport {
  const parsed = Ws2Release.safeParse(json);
  if (parsed.success) return mapRelease(parsed.data, parseMusicbrainzDefaults(defaults));
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join(".") ?? "";
  throw new LoadError(
    "ERN_LOAD_INVALID_FILE",
    `Cannot import a release of MusicBrainz: ${path === "" ? "the whole" : path} is not as it must be: ${issue?.message ?? "unknown"}`,
  );
}

/** Maps one checked release with checked defaults. */
export function mapRelease(source: Ws2Release, defaults: MusicbrainzDefaults): MusicbrainzImport {
  const notes = createImportNotes();
  const releaseId = source.id;
  const namespace = defaults.proprietaryIdNamespace ?? defaults.sender.dpid;
  const partyContext = { defaults, namespace, notes };
  noteStatus(source, notes);
  const icpn = readBarcode(source, defaults, notes);
  const dates = readDates(source, notes);
  const credit = readCredit(source["artist-credit"]);
  if (credit.artists.length === 0)
    notes.missing({ path: "displayArtists", text: "The release credits no artist" });
  const labels = readLabels(source, partyContext);
  const { catalogNumber } = labels;
  const media = readAudioMedia(source, defaults, notes);
  const lineFacts = {
    label: labels.name,
    artist: credit.name,
    year: yearOf(dates.released ?? dates.original),
    originalYear: yearOf(dates.original ?? dates.released),
  };
  const productId = icpn ?? releaseId;
  const productFacts = { releaseId, barcode: icpn, productId, catalogNumber };
  const dealFacts = { ...productFacts, releaseDate: fullDate(dates.released) };
  const recordings = readRecordings(media, {
    ...partyContext,
    releaseId,
    recordingType: recordingTypeOf(source),
    releaseCredit: source["artist-credit"],
    lineFacts,
    productFacts,
  });
  const { soundRecordings } = recordings;
  if (defaults.lines.length === 0) notes.unsaid({ path: "lines", text: "The defaults have no lines" });
  if (defaults.recordingLines.length === 0)
    notes.missing({ path: "soundRecordings", text: "The defaults have no P line of recordings" });
  if (defaults.parentalWarning === undefined)
    notes.missing({ path: "parentalWarnings", text: "The defaults have no parental warning" });
  const cover = readCover(productId, productFacts, defaults, namespace, notes);
  const language = readLanguage(source, defaults, notes);
  const durationMs = totalDuration(media);
  const release: CatalogueReleaseInput = {
    releaseId,
    ...messageOf(defaults),
    ...(language !== undefined && { languageAndScriptCode: language }),
    ...readReleaseKind(source, defaults, notes),
    ...(icpn !== undefined && { icpn }),
    ...(catalogNumber !== undefined && { catalogNumber, catalogNumberNamespace: namespace }),
    ...(durationMs !== undefined && { durationMs }),
    proprietaryIds: icpn === undefined ? [{ namespace, value: releaseId }] : [],
    titles: [{ titleText: source.title }],
    displayArtistNames: credit.name === "" ? [] : [{ name: credit.name }],
    displayArtists: [...credit.displayArtists],
    labels: labels.parties.map(({ id }) => ({ partyId: id, labelType: "DisplayLabel" })),
    lines: [...linesFrom(defaults.lines, lineFacts, "lines", notes)],
    genres: [...readGenres(source, defaults, notes)],
    dates: datesOf(dates),
    parentalWarnings: warningsOf(defaults),
    parties: [...partiesOf([...credit.artists, ...recordings.artists], partyContext), ...labels.parties],
    soundRecordings: [...soundRecordings],
    images: cover === undefined ? [] : [cover],
    resourceGroups: [readGroup(releaseId, media, cover?.id)],
    trackReleases: [...readTrackReleases(releaseId, media, namespace)],
    deals: [...readDeals(defaults, dealFacts, soundRecordings.length, notes)],
  };
  return { release, findings: notes.findings() };
}

function partiesOf(artists: readonly Ws2Artist[], context: PartyContext): readonly PartyInput[] {
  const distinct = [...new Map(artists.map((artist) => [artist.id, artist])).values()];
  return distinct.map((artist, index) => artistParty(artist, `parties[${index}]`, context));
}
