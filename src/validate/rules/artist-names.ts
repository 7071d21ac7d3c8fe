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
    const names = namesByParty(context.facts);
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

function namesByParty({ message }: MessageFacts): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const party of message.PartyList?.Party ?? []) {
    const own = (party.PartyName ?? []).flatMap(
      ({ FullName: full, FullNameAsciiTranscribed: ascii, KeyName: key, AbbreviatedName: short }) =>
        [full?.value, ascii, key?.value, short?.value].filter(
          (name) => name !== undefined && name.trim() !== "",
        ),
    );
    // A second party of one reference is reported as that.
    if (names.has(party.PartyReference ?? "")) continue;
    names.set(
      party.PartyReference ?? "",
      own.map((name) => comparable(String(name))),
    );
  }
  return names;
}

/** Compared without case and accents, and without what separates words. */
function comparable(name: string): string {
  const lower = name.toLowerCase();
  const plain = /^[ -~]*$/.test(lower) ? lower : lower.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain
    .replace(/[\s.,'’‘"“”\-‐–]+/g, "")
    .replace(/^the(?=.{3})/, "")
    .replaceAll("&", "and");
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
  names: ReadonlyMap<string, readonly string[]>,
): Place | undefined {
  const artists = node.DisplayArtist ?? [];
  if (artists.filter((artist) => roleOf(artist) === "MainArtist").length < 2) return undefined;
  const halves = shown.flatMap((text) => {
    const guest = GUEST.exec(text);
    return guest ? [[comparable(text.slice(0, guest.index)), comparable(text.slice(guest.index))]] : [];
  });
  const index = artists.findIndex((artist) => {
    const own = names.get(artist.ArtistPartyReference ?? "") ?? [];
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
  names: ReadonlyMap<string, readonly string[]>,
): readonly Place[] {
  const artists = node.DisplayArtist ?? [];
  const texts = shown.map(comparable);
  const index = artists.findIndex((artist) => {
    const own = names.get(artist.ArtistPartyReference ?? "") ?? [];
    const role = roleOf(artist);
    if ((role !== "MainArtist" && role !== "FeaturedArtist") || own.length === 0) return false;
    return !own.some((candidate) => texts.some((text) => text.includes(candidate)));
  });
  if (index === -1) return [];
  const reference = artists[index]?.ArtistPartyReference ?? "";
  const text = `DisplayArtistName of ${name} does not name the artist "${reference}"`;
  return [{ path: siblingPath(path, "DisplayArtistName", shown, 0), text, value: shown[0] }];
}

function roleOf(artist: Incomplete<DisplayArtist>): string | undefined {
  return artist.DisplayArtistRole?.value;
}
