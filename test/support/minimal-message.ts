/** Small, complete and clean messages, and a way to break one thing in them. */
import type {
  DisplayArtist,
  Image,
  NewReleaseMessage,
  Release,
  ReleaseProfileVersionId,
  ReleaseType_ERN4,
  SoundRecording,
  TrackRelease,
} from "../../src/builder/ern43/types.ts";

const SENDER = "PADPIDA2007050901U";

/** A message of profile Audio: two tracks, a cover, one deal. */
export const AUDIO_MESSAGE: NewReleaseMessage = {
  ...frameOf("Audio"),
  ResourceList: {
    SoundRecording: [
      soundRecording("A1", "GBAYC1700598", "First Song"),
      soundRecording("A2", "GBAYC1700599", "Second Song"),
    ],
    Image: [coverImage("A3")],
  },
  ReleaseList: {
    Release: {
      ...release("Album"),
      ResourceGroup: {
        ResourceGroupContentItem: [
          { SequenceNumber: 1, ReleaseResourceReference: "A1" },
          { SequenceNumber: 2, ReleaseResourceReference: "A2" },
        ],
        LinkedReleaseResourceReference: [{ value: "A3", attributes: { LinkDescription: "CoverArt" } }],
      },
    },
    TrackRelease: [trackRelease("R1", "A1", "GBAYC1700598"), trackRelease("R2", "A2", "GBAYC1700599")],
  },
  DealList: dealList(["R0", "R1", "R2"]),
};

/** A message of profile SimpleAudioSingle: one track, its cover linked from the item, one deal. */
export const SINGLE_MESSAGE: NewReleaseMessage = {
  ...frameOf("SimpleAudioSingle"),
  ResourceList: {
    SoundRecording: [soundRecording("A1", "GBAYC1700598", "First Song")],
    Image: [coverImage("A2")],
  },
  ReleaseList: {
    Release: {
      ...release("Single"),
      ResourceGroup: {
        ResourceGroupContentItem: [
          {
            SequenceNumber: 1,
            ReleaseResourceReference: "A1",
            LinkedReleaseResourceReference: [{ value: "A2" }],
          },
        ],
      },
    },
  },
  DealList: dealList(["R0"]),
};

/** Name or index of each step from the message to what is to be changed. */
export type Step = string | number;

/**
 * Copies a message with one thing changed.
 *
 * Shape: steps as in `["ReleaseList", "Release", "ReleaseId", "ICPN"]`; a step that is not there yet is made. The value
 * `undefined` removes the property or the list's item.
 */
export function changed(
  message: NewReleaseMessage,
  steps: readonly Step[],
  value: unknown,
): NewReleaseMessage {
  const copy = changedNode(message, steps, value);
  assertMessage(copy);
  return copy;
}

/** Lets what tests break on purpose pass as a message. */
function assertMessage(node: unknown): asserts node is NewReleaseMessage {
  if (!isComposite(node)) throw new TypeError("Cannot change the message: no step is given");
}

function isComposite(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

function changedNode(node: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "number") {
    const items: unknown[] = Array.isArray(node) ? Array.from<unknown>(node) : [];
    const item = changedNode(items[step], rest, value);
    if (item === undefined) items.splice(step, 1);
    else items[step] = item;
    return items;
  }
  const copy: Record<string, unknown> = isComposite(node) ? { ...node } : {};
  const part = changedNode(copy[step], rest, value);
  if (part === undefined) delete copy[step];
  else copy[step] = part;
  return copy;
}

/** Makes the header, the parties and the attributes of a message: artist P1, label P2. */
export function frameOf(
  profile: ReleaseProfileVersionId,
): Pick<NewReleaseMessage, "MessageHeader" | "PartyList" | "attributes"> {
  return {
    MessageHeader: {
      MessageThreadId: "T1",
      MessageId: "M1",
      MessageSender: { PartyId: SENDER, PartyName: { FullName: "Sender" } },
      MessageRecipient: [{ PartyId: "PADPIDA2013020802I" }],
      MessageCreatedDateTime: "2025-03-01T12:00:00Z",
      MessageControlType: "TestMessage",
    },
    PartyList: {
      Party: [
        { PartyReference: "P1", PartyName: [{ FullName: { value: "An Artist" } }] },
        { PartyReference: "P2", PartyName: [{ FullName: { value: "A Label" } }] },
      ],
    },
    attributes: { ReleaseProfileVersionId: profile, AvsVersionId: "9", LanguageAndScriptCode: "en" },
  };
}

/** Makes the artist of every release and resource. */
export function mainArtist(): DisplayArtist {
  return {
    ArtistPartyReference: "P1",
    DisplayArtistRole: { value: "MainArtist" },
    attributes: { SequenceNumber: 1 },
  };
}

/** Makes a recording of a song by its artist. */
export function soundRecording(reference: string, isrc: string, title: string): SoundRecording {
  return {
    ResourceReference: reference,
    Type: { value: "MusicalWorkSoundRecording" },
    SoundRecordingEdition: [
      {
        ResourceId: [{ ISRC: isrc }],
        PLine: [{ Year: "2025", PLineText: "2025 A Label" }],
      },
    ],
    WorkId: [{ ISWC: "T0345246801" }],
    DisplayTitleText: [{ value: title }],
    DisplayTitle: [{ TitleText: title }],
    DisplayArtistName: [{ value: "An Artist" }],
    DisplayArtist: [mainArtist()],
    Contributor: [{ ContributorPartyReference: "P1", Role: [{ value: "ComposerLyricist" }] }],
    Duration: "PT3M20S",
    FirstPublicationDate: [{ value: "2025-03-07" }],
    ParentalWarningType: [{ value: "NotExplicit" }],
  };
}

/** Makes a front cover. */
export function coverImage(reference: string): Image {
  return {
    ResourceReference: reference,
    Type: { value: "FrontCoverImage" },
    ResourceId: [{ ProprietaryId: [{ value: "cover-1", attributes: { Namespace: SENDER } }] }],
    ParentalWarningType: [{ value: "NotExplicit" }],
  };
}

/** Makes a main release R0 without its group. */
export function release(type: ReleaseType_ERN4): Omit<Release, "ResourceGroup"> {
  return {
    ReleaseReference: "R0",
    ReleaseType: [{ value: type }],
    ReleaseId: { ICPN: "190295810726" },
    DisplayTitleText: [{ value: "A Release" }],
    DisplayTitle: [{ TitleText: "A Release" }],
    DisplayArtistName: [{ value: "An Artist" }],
    DisplayArtist: [mainArtist()],
    ReleaseLabelReference: [{ value: "P2" }],
    PLine: [{ Year: "2025", PLineText: "2025 A Label" }],
    CLine: [{ Year: "2025", CLineText: "2025 A Label" }],
    Genre: [{ GenreText: "Pop" }],
    ReleaseDate: [{ value: "2025-03-07" }],
    ParentalWarningType: [{ value: "NotExplicit" }],
  };
}

/** Makes a track release of a recording. */
export function trackRelease(reference: string, resourceReference: string, isrc: string): TrackRelease {
  return {
    ReleaseReference: reference,
    ReleaseId: {
      ProprietaryId: [{ value: `190295810726_${isrc}`, attributes: { Namespace: SENDER } }],
    },
    ReleaseResourceReference: resourceReference,
    ReleaseLabelReference: [{ value: "P2" }],
    Genre: [{ GenreText: "Pop" }],
  };
}

/** Makes one streaming deal for releases. */
export function dealList(releaseReferences: readonly string[]): NewReleaseMessage["DealList"] {
  return {
    ReleaseDeal: [
      {
        DealReleaseReference: releaseReferences,
        Deal: [
          {
            DealTerms: {
              TerritoryCode: [{ value: "Worldwide" }],
              ValidityPeriod: [{ StartDateTime: { value: "2025-03-07T00:00:00" } }],
              CommercialModelType: [{ value: "SubscriptionModel" }],
              UseType: [{ value: "OnDemandStream" }],
            },
          },
        ],
      },
    ],
  };
}
