/** A message as it was sent → the PurgeReleaseMessage that has its recipient forget the release. */
import type { Finding } from "../finding.ts";
import type { BuildContext, MessageEnvelope } from "./build-context.ts";
import { compose, type FragmentRecord } from "./compose.ts";
import { AVS_VERSION_ID } from "./ern43/element-table.ts";
import type {
  AdditionalTitle,
  DetailedResourceContributor,
  DisplayArtist,
  DisplayTitle,
  NewReleaseMessage,
  Party,
  PartyName,
  PartyNameWithTerritory,
  PurgedRelease,
  PurgeReleaseMessage,
  Title,
} from "./ern43/types.ts";
import { buildMessageHeader } from "./message-header.ts";
import { allotReferences } from "./message-references.ts";

/** A purge, and what is wrong with the fragments of its header's parties. */
export interface BuiltPurge {
  readonly message: PurgeReleaseMessage;
  readonly findings: readonly Finding[];
}

/**
 * Builds the PurgeReleaseMessage of a release from the message that it was last sent with.
 *
 * Shape: identifiers, titles and display artists of the main release, as the recipient has them in its books, whatever the
 * catalogue says by now, and with what the release's fragment of a purge adds. Parties stand inline, since a purge has no PartyList.
 * Source: ERN 4.3 `PurgeReleaseMessage`.
 */
export function buildPurgeReleaseMessage(
  releaseId: string,
  sent: NewReleaseMessage,
  envelope: MessageEnvelope,
  record: FragmentRecord = {},
): BuiltPurge {
  const records = { releaseId, parties: [], soundRecordings: [], images: [], trackReleases: [] };
  const context: BuildContext = {
    references: allotReferences(records),
    visibilities: [],
    findings: [],
    origins: undefined,
  };
  const message: PurgeReleaseMessage = {
    MessageHeader: buildMessageHeader(envelope, context),
    PurgedRelease: withoutStated(buildPurgedRelease(sent), record.purgeErn?.["PurgedRelease"]),
    attributes: {
      AvsVersionId: AVS_VERSION_ID,
      LanguageAndScriptCode: sent.attributes.LanguageAndScriptCode,
    },
  };
  return {
    message: compose(context, "Release", record, "PurgeReleaseMessage", message, "purgeErn"),
    findings: context.findings,
  };
}

function buildPurgedRelease({ ReleaseList, PartyList }: NewReleaseMessage): PurgedRelease {
  const release = ReleaseList.Release;
  if (release === undefined) return {};
  const parties = new Map(PartyList.Party.map((party) => [party.PartyReference, party]));
  return {
    ReleaseId: release.ReleaseId,
    Title: [...release.DisplayTitle, ...(release.AdditionalTitle ?? [])].map(buildTitle),
    Contributor: release.DisplayArtist.flatMap((artist) => {
      const party = parties.get(artist.ArtistPartyReference);
      return party === undefined ? [] : [buildContributor(artist, party)];
    }),
  };
}

/** Titles and contributors that the fragment states take the place of those that were sent. */
function withoutStated(
  { ReleaseId, Title: titles, Contributor }: PurgedRelease,
  stated: unknown,
): PurgedRelease {
  const isStated = (key: string): boolean =>
    typeof stated === "object" && stated !== null && Object.hasOwn(stated, key);
  return {
    ReleaseId,
    Title: isStated("Title") ? [] : titles,
    Contributor: isStated("Contributor") ? [] : Contributor,
  };
}

/** A title of a purge has one subtitle at most. */
function buildTitle({ TitleText, SubTitle, attributes }: DisplayTitle | AdditionalTitle): Title {
  const titleType = attributes !== undefined && "TitleType" in attributes ? attributes.TitleType : undefined;
  const language = attributes?.LanguageAndScriptCode;
  return {
    TitleText,
    SubTitle: SubTitle?.[0]?.value,
    attributes:
      language === undefined && titleType === undefined
        ? undefined
        : { LanguageAndScriptCode: language, TitleType: titleType },
  };
}

function buildContributor(
  { ArtisticRole, attributes }: DisplayArtist,
  { PartyName: names = [], PartyId: partyId }: Party,
): DetailedResourceContributor {
  return {
    PartyName: names.map(buildPartyName),
    PartyId: partyId,
    Role: ArtisticRole,
    attributes:
      attributes?.SequenceNumber === undefined ? undefined : { SequenceNumber: attributes.SequenceNumber },
  };
}

/** Where and as what a name is used has no place in a purge. */
function buildPartyName({ attributes, ...name }: PartyNameWithTerritory): PartyName {
  const language = attributes?.LanguageAndScriptCode;
  return language === undefined ? name : { ...name, attributes: { LanguageAndScriptCode: language } };
}
