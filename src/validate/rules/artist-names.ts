/** Rules of the names of display artists: they agree with the artists that are referred to. */
import type { DisplayArtist } from "../../builder/ern43/types.ts";
import type { MessageFacts } from "./message-facts.ts";
import type { Place } from "./repeated.ts";
import { reportRepeated } from "./repeated.ts";
import type { Incomplete, Rule, RuleFamily } from "./rule.ts";
import { siblingPath } from "./rule.ts";
import type { TitledNode } from "./titled-nodes.ts";
import { titledNodes } from "./titled-nodes.ts";

const mainCount: Rule = {
  code: "ART_MAIN_COUNT",
  number: 77,
  severity: "warning",
  profiles: "all",
  checks: "Of several artists with the role MainArtist none is named after feat. in the DisplayArtistName",
  source: "DDEX Schematron 2.1, 1017-1; duos and bands with guests are common in practice",
  fileStatus: "FileOK",
  hint: "Give the guest the role FeaturedArtist",
};
const nameMatches: Rule = {
  code: "ART_NAME_MATCHES",
  number: 78,
  severity: "warning",
  profiles: "all",
  checks: "The DisplayArtistName names every main and featured artist",
  source: "Release profiles 2.3, 7.2(2) to 7.2(4)",
  fileStatus: "FileOK",
  hint: "Write the display artist name from the names of the display artists",
};
const various: Rule = {
  code: "ART_VARIOUS",
  number: 79,
  severity: "warning",
  profiles: "all",
  checks: "Various Artists stands on releases only: each recording names its own artists",
  source: "ERN 4.3.2, SpecialDisplayArtist; practice of recipients",
  fileStatus: "FileOK",
  hint: "Name the artists of the recording",
};

const GUEST = /\b(?:feat\.?|ft\.|featuring|with special guests?)\s/i;
const VARIOUS = /^various(?: artists)?$/i;

/** Names of artists. */
export const artistNames: RuleFamily = {
  rules: [mainCount, nameMatches, various],
  message: (context) => {
    const names = namesOf(context.facts);
    const found: Readonly<Record<"count" | "match" | "various", Place[]>> = {
      count: [],
      match: [],
      various: [],
    };
    for (const titled of titledNodes(context.facts)) {
      const shown = (titled.node.DisplayArtistName ?? []).map(({ value }) => value ?? "");
      // An empty name is reported as that.
      if (shown.length === 0 || shown.some((name) => name.trim() === "")) continue;
      if (shown.some((name) => VARIOUS.test(name.trim()))) {
        const place = variousFault(titled);
        if (place) found.various.push(place);
        continue;
      }
      const place = guestFault(titled, shown, names);
      if (place) found.count.push(place);
      else found.match.push(...missingName(titled, shown, names));
    }
    reportRepeated(mainCount, found.count, context);
    reportRepeated(nameMatches, found.match, context);
    reportRepeated(various, found.various, context);
  },
};

/** Names of the parties of a message. */
interface PartyNames {
  /** As they stand. */
  readonly whole: ReadonlyMap<string, readonly string[]>;
  /** In the forms that are compared, of those parties that were asked for. */
  readonly forms: Map<string, readonly string[]>;
}

function namesOf({ message }: MessageFacts): PartyNames {
  const whole = new Map<string, readonly string[]>();
  for (const party of message.PartyList?.Party ?? []) {
    const reference = party.PartyReference ?? "";
    // A second party of one reference is reported as that.
    if (whole.has(reference)) continue;
    const names: string[] = [];
    for (const { FullName, FullNameAsciiTranscribed, KeyName, AbbreviatedName } of party.PartyName ?? []) {
      for (const name of [
        FullName?.value,
        FullNameAsciiTranscribed,
        KeyName?.value,
        AbbreviatedName?.value,
      ]) {
        if (name !== undefined && name.trim() !== "") names.push(name);
      }
    }
    whole.set(reference, names);
  }
  return { whole, forms: new Map() };
}

function formsOfParty(reference: string, names: PartyNames): readonly string[] {
  const known = names.forms.get(reference);
  if (known) return known;
  const forms = (names.whole.get(reference) ?? []).flatMap(formsOf);
  names.forms.set(reference, forms);
  return forms;
}

/** Compared without case, accents, punctuation and spaces. */
function comparable(name: string): string {
  const lower = name.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return lower.replace(/[^a-z0-9]+/g, "");
  return lower.normalize("NFKD").replace(/[\p{M}\p{P}\p{S}\s]+/gu, "");
}

/** A name, and its words: an artist may be shown by one of them, as Beethoven is. */
function formsOf(name: string): readonly string[] {
  const words = name.split(/\s+/).filter((word) => word.length > 2 && word.toLowerCase() !== "the");
  return [...new Set([name, ...words].map(comparable))].filter((form) => form !== "");
}

/** A release of various artists has a rule of its own: it says that it is a compilation. */
function variousFault({ name, node, path }: TitledNode): Place | undefined {
  if (name === "Release") return undefined;
  const shown = node.DisplayArtistName ?? [];
  const index = shown.findIndex(({ value }) => VARIOUS.test((value ?? "").trim()));
  const value = shown[index]?.value;
  const text = `${name} is by ${value ?? ""}`;
  return { path: siblingPath(path, "DisplayArtistName", shown, index), text, value };
}

/** A second main artist whose name stands after `feat.` only. */
function guestFault(
  { name, node, path }: TitledNode,
  shown: readonly string[],
  names: PartyNames,
): Place | undefined {
  const artists = node.DisplayArtist ?? [];
  if (artists.filter((artist) => roleOf(artist) === "MainArtist").length < 2) return undefined;
  const halves = shown.flatMap((text) => {
    const guest = GUEST.exec(text);
    return guest ? [[comparable(text.slice(0, guest.index)), comparable(text.slice(guest.index))]] : [];
  });
  const index = artists.findIndex((artist) => {
    const own = formsOfParty(artist.ArtistPartyReference ?? "", names);
    return (
      roleOf(artist) === "MainArtist" &&
      halves.some(([main = "", guests = ""]) =>
        own.some((candidate) => guests.includes(candidate) && !main.includes(candidate)),
      )
    );
  });
  if (index === -1) return undefined;
  const text = `MainArtist of ${name} is named as a guest in "${shown[0] ?? ""}"`;
  return { path: `${siblingPath(path, "DisplayArtist", artists, index)}/DisplayArtistRole`, text };
}

/** The first artist that no name of the resource or release shows. */
function missingName(
  { name, node, path }: TitledNode,
  shown: readonly string[],
  names: PartyNames,
): readonly Place[] {
  const artists = node.DisplayArtist ?? [];
  const index = artists.findIndex((artist) => {
    const role = roleOf(artist);
    if (role !== "MainArtist" && role !== "FeaturedArtist") return false;
    return !isShown(artist.ArtistPartyReference ?? "", shown, names);
  });
  if (index === -1) return [];
  const reference = artists[index]?.ArtistPartyReference ?? "";
  const text = `DisplayArtistName of ${name} does not name the artist "${reference}"`;
  return [{ path: siblingPath(path, "DisplayArtistName", shown, 0), text, value: shown[0] }];
}

function roleOf(artist: Incomplete<DisplayArtist>): string | undefined {
  return artist.DisplayArtistRole?.value;
}

/** A party without names cannot be looked for. */
function isShown(reference: string, shown: readonly string[], names: PartyNames): boolean {
  const whole = names.whole.get(reference) ?? [];
  if (whole.length === 0 || whole.some((name) => shown.some((text) => text.includes(name)))) return true;
  const texts = shown.map(comparable);
  return formsOfParty(reference, names).some((form) => texts.some((text) => text.includes(form)));
}
