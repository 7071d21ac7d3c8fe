/** Allowed values that came after version 3 of DDEX's allowed-value sets, which DDEX's own samples name. */
import { ELEMENT_TABLE, SIMPLE_TYPES } from "../../builder/ern43/element-table.ts";

/** Last version that has none of the values below; when exactly they came is not published. */
export const LAST_VERSION_WITHOUT = 3;

/** By allowed-value set. Source: comparison of versions 3 and 9. */
const LATER_VALUES: Readonly<Record<string, readonly string[]>> = {
  AdditionalTitleType: ["MusicalWorkTitle", "TranslatedTitle", "TransliteratedTitle"],
  ContributorRole: ["ImmersiveMasteringEngineer", "Mime"],
  CurrencyCode: ["XAD", "XCG", "ZWG"],
  DisplayArtistRole: ["Brand", "UserDefined"],
  FingerprintAlgorithmType: ["ISCC"],
  ImageType: ["ProfilePicture", "SocialBannerImage"],
  InstrumentType: [
    "BassGuitar",
    "BassOboe",
    "Bells",
    "Drum",
    "Harmonium",
    "Horn",
    "Klavier",
    "Mbira",
    "OndesMartenot",
    "Ruan",
    "Sampler",
    "Tambour",
    "Tamtam",
    "Theremin",
    "ViolaDaGamba",
  ],
  LinkDescription: ["Booklet", "Caption", "ChapterImage", "Lyrics", "SubTitle"],
  RecordingFormat: ["OfficialMusicVideo"],
  ReleaseRelationshipType: ["IsEditedVersionOf", "IsSlowedDownOf", "IsSourceOfEditedVersion", "IsSpedUpOf"],
  ResourceContributorRole: ["ImmersiveMasteringEngineer", "Mime"],
  ResourceRelationshipType: ["IsEditedVersionOf", "IsSlowedDownOf", "IsSourceOfEditedVersion", "IsSpedUpOf"],
  TextCodecType: ["DdexLyricsFile"],
  TextType: ["ClosedCaption", "SubTitle"],
  UseType_ERN: ["UseForDataMining", "UseForTrainingGenerativeAI", "UseForTrainingNonGenerativeAI"],
};

/** Later values by the type of the element or attribute that holds them, as the element table names it. */
const BY_TYPE = new Map(
  [...Object.keys(ELEMENT_TABLE), ...Object.keys(SIMPLE_TYPES)].flatMap((typeName) => {
    const values = LATER_VALUES[allowedValuesOf(typeName) ?? ""];
    return values ? [[typeName, new Set(values)] as const] : [];
  }),
);

/** Says whether a value of a type came after version 3. */
export function isLaterValue(typeName: string, value: string): boolean {
  return BY_TYPE.get(typeName)?.has(value) === true;
}

/** Names of the elements that may hold a later value. */
export const LATER_VALUE_ELEMENTS: readonly string[] = [
  ...new Set(
    Object.values(ELEMENT_TABLE).flatMap((entry) =>
      entry.children.filter((child) => BY_TYPE.has(child.type)).map((child) => child.name),
    ),
  ),
];
/** Types of the attributes that may hold a later value, by their names. */
export const LATER_VALUE_ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  Object.values(ELEMENT_TABLE).flatMap((entry) =>
    entry.attributes.flatMap(({ name, type }) => (BY_TYPE.has(type) ? [[name, type] as const] : [])),
  ),
);

function allowedValuesOf(typeName: string): string | undefined {
  return SIMPLE_TYPES[ELEMENT_TABLE[typeName]?.content ?? typeName]?.allowedValues;
}
