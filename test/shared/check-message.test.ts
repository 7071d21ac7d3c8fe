import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseMessage } from "../../src/builder/ern43/parse.ts";
import type { NewReleaseMessage } from "../../src/builder/ern43/types.ts";
import { checkMessage } from "../../src/validate/check-message.ts";

/** What DDEX's own samples break, as `CODE path`; each is a fault of the sample and not of the rule. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  "1-Audio.xml": [
    // The header does not say whether the message is live.
    "HDR_CONTROL_TYPE /NewReleaseMessage/MessageHeader/MessageControlType",
    // Recordings have two DisplayTitles and one DisplayTitleText.
    "TTL_PAIR /NewReleaseMessage/ResourceList/SoundRecording[1]/DisplayTitleText",
    // No recording names who wrote its work.
    "RES_WRITERS /NewReleaseMessage/ResourceList/SoundRecording[1]/Contributor",
    // NoAdviceAvailable has been deprecated since 2017.
    "PAW_NO_DEPRECATED /NewReleaseMessage/ResourceList/SoundRecording[1]/ParentalWarningType",
    // Recordings have the deprecated flag in place of HasVocalPerformance.
    "RES_DEPRECATED_INSTRUMENTAL /NewReleaseMessage/ResourceList/SoundRecording[1]/IsInstrumental",
    // Neither a C line nor any date is in the sample.
    "CLN_PRESENT /NewReleaseMessage/ReleaseList/Release/CLine",
    "DAT_RELEASE_PRESENT /NewReleaseMessage/ReleaseList/Release/ReleaseDate",
    // Deals start on a date, which is being phased out for date and time.
    "DEAL_DATETIME /NewReleaseMessage/DealList/ReleaseDeal[1]/Deal[1]/DealTerms/ValidityPeriod",
  ],
  "2-Video.xml": [
    // As in sample 1.
    "HDR_CONTROL_TYPE /NewReleaseMessage/MessageHeader/MessageControlType",
    // The DisplayTitle has a language, its DisplayTitleText has none.
    "TTL_PAIR /NewReleaseMessage/ResourceList/Video[1]/DisplayTitle",
    // As in sample 1.
    "RES_WRITERS /NewReleaseMessage/ResourceList/Video[1]/Contributor",
    "PAW_NO_DEPRECATED /NewReleaseMessage/ResourceList/Video[1]/ParentalWarningType",
    "RES_DEPRECATED_INSTRUMENTAL /NewReleaseMessage/ResourceList/Video[1]/IsInstrumental",
    "DAT_RELEASE_PRESENT /NewReleaseMessage/ReleaseList/Release/ReleaseDate",
    "DEAL_DATETIME /NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/ValidityPeriod",
    // Uses of user-made content are granted for a price per unit.
    "DEAL_COMBO_SANE /NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/UseType[3]",
    "DEAL_COMBO_SANE /NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/UseType[4]",
  ],
  "4-SimpleAudioSingle.xml": [
    // Sender and recipient have the same DPID.
    "HDR_RECIPIENT_CONFIG /NewReleaseMessage/MessageHeader/MessageRecipient/PartyId",
    // As in sample 2.
    "TTL_PAIR /NewReleaseMessage/ResourceList/SoundRecording/DisplayTitle",
    // As in sample 1.
    "RES_WRITERS /NewReleaseMessage/ResourceList/SoundRecording/Contributor",
    "PAW_NO_DEPRECATED /NewReleaseMessage/ResourceList/SoundRecording/ParentalWarningType",
    "DAT_RELEASE_PRESENT /NewReleaseMessage/ReleaseList/Release/ReleaseDate",
    // The related release has the GRid of the release.
    "REL_RELATED_SELF /NewReleaseMessage/ReleaseList/Release/RelatedRelease/ReleaseId/GRid",
    // As in sample 1.
    "DEAL_DATETIME /NewReleaseMessage/DealList/ReleaseDeal/Deal[1]/DealTerms/ValidityPeriod",
    // The visibility says when, and not where.
    "VIS_TERRITORY /NewReleaseMessage/DealList/ReleaseVisibility/TerritoryCode",
  ],
  "8-DjMix.xml": [
    // Both ids of the message are empty elements.
    "TTL_NOT_EMPTY /NewReleaseMessage/MessageHeader/MessageThreadId",
    "TTL_NOT_EMPTY /NewReleaseMessage/MessageHeader/MessageId",
    // As in sample 4.
    "HDR_RECIPIENT_CONFIG /NewReleaseMessage/MessageHeader/MessageRecipient/PartyId",
    // The time of the message has no time zone.
    "HDR_CREATED_HAS_TZ /NewReleaseMessage/MessageHeader/MessageCreatedDateTime",
    // As in sample 1.
    "HDR_CONTROL_TYPE /NewReleaseMessage/MessageHeader/MessageControlType",
    // The message was made two years before its P lines.
    "PLN_YEAR_PLAUSIBLE /NewReleaseMessage/ResourceList/SoundRecording[1]/SoundRecordingEdition/PLine/Year",
    // As in samples 2 and 1.
    "TTL_PAIR /NewReleaseMessage/ResourceList/SoundRecording[1]/DisplayTitle",
    "RES_WRITERS /NewReleaseMessage/ResourceList/SoundRecording[1]/Contributor",
    // The ISRCs of the mixed recordings stand in ProprietaryId.
    ...[2, 3, 4, 5, 6, 7, 8, 9].map(
      (place) =>
        `RES_SECONDARY_PROPRIETARY /NewReleaseMessage/ResourceList/SoundRecording[${place}]/SoundRecordingEdition/ResourceId/ISRC`,
    ),
    // The URI begins with a space.
    "TXT_UNTRIMMED /NewReleaseMessage/ResourceList/Image/TechnicalDetails/File/URI",
    // The barcode was made anonymous.
    "ID_ICPN /NewReleaseMessage/ReleaseList/Release/ReleaseId/ICPN",
    // The name that is shown is not that of the party it leads to.
    "ART_NAME_MATCHES /NewReleaseMessage/ReleaseList/Release/DisplayArtistName",
    // As in sample 1.
    "DEAL_DATETIME /NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/ValidityPeriod",
  ],
};

describe("checkMessage() on DDEX's samples", () => {
  test.each(Object.entries(SAMPLES))("finds in %s what is wrong with it", (name, expected) => {
    const url = new URL(`../../../shared/ddex/samples-4.3/${name}`, import.meta.url);
    const message = messageOf(readFileSync(url, "utf8"));

    const findings = checkMessage(message);

    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });
});

function messageOf(xml: string): NewReleaseMessage {
  const parsed = parseMessage(xml);
  if (!parsed.ok || !("ResourceList" in parsed.message)) throw new TypeError("Cannot read the sample");
  return parsed.message;
}
