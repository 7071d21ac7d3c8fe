/** Rules of titles: text and parts agree, and hold neither versions nor artists that have places of their own. */
import type { DisplayTitle } from "../../builder/ern43/types.ts";
import type { Place } from "./repeated.ts";
import { reportRepeated } from "./repeated.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { siblingPath } from "./rule.ts";
import type { Titled, TitledNode } from "./titled-nodes.ts";
import { titledNodes } from "./titled-nodes.ts";

const pair: Rule = {
  code: "TTL_PAIR",
  number: 84,
  severity: "warning",
  profiles: "all",
  checks:
    "Every DisplayTitle has a DisplayTitleText of its language and territory that says the title and its subtitles",
  source: "ERN 4.3, text of DisplayTitleText",
  fileStatus: "FileOK",
  hint: "Write the display title text as the title, and its subtitles in brackets",
};
const subtitleSplit: Rule = {
  code: "TTL_SUBTITLE_SPLIT",
  number: 86,
  severity: "warning",
  profiles: "all",
  checks: "What tells versions apart is a SubTitle and not part of the TitleText",
  source: "DDEX knowledge base, differentiating versions using subtitles",
  fileStatus: "FileOK",
  hint: "Place the version in a subtitle of the title",
};
const noArtist: Rule = {
  code: "TTL_NO_ARTIST_IN_TITLE",
  number: 87,
  severity: "warning",
  profiles: "all",
  checks: "No title names featured artists where they are display artists",
  source: "Practice of recipients",
  fileStatus: "FileOK",
  hint: "Remove the featured artist from the title",
};

/** A version at the end: in brackets, or after a dash. */
const VERSION =
  /(?:[([][^()[\]]*\b(?:remix|mix|edit|version|remaster(?:ed)?|acoustic|instrumental|demo|unplugged|karaoke|live|extended)\b[^()[\]]*[)\]]| [-–] [^-–]*\b(?:remix|mix|edit|version|remaster(?:ed)?|demo)\b[^-–]*)$/i;
const FEATURING = /(?:^|[\s([])(?:feat|ft|featuring)(?:\.|\s)/i;

/** Titles of resources and releases. */
export const titles: RuleFamily = {
  rules: [pair, subtitleSplit, noArtist],
  message: (context) => {
    const found: Readonly<Record<"pair" | "version" | "artist", Place[]>> = {
      pair: [],
      version: [],
      artist: [],
    };
    for (const titled of titledNodes(context.facts)) {
      const fault = pairFault(titled);
      if (fault) found.pair.push(fault);
      const versioned = titlePlace(titled, subtitleFault);
      if (versioned) found.version.push(versioned);
      const naming = hasFeaturedArtist(titled.node) && titlePlace(titled, artistFault);
      if (naming) found.artist.push(naming);
    }
    reportAll(found, context);
  },
};

function reportAll(
  found: Readonly<Record<"pair" | "version" | "artist", Place[]>>,
  context: CheckContext,
): void {
  reportRepeated(pair, found.pair, context);
  reportRepeated(subtitleSplit, found.version, context);
  reportRepeated(noArtist, found.artist, context);
}

function pairFault({ name, node, path }: TitledNode): Place | undefined {
  const texts = node.DisplayTitleText ?? [];
  const parts = node.DisplayTitle ?? [];
  if (texts.length === 0 || parts.length === 0 || texts.some(({ value }) => !value?.trim())) return undefined;
  if (texts.length !== parts.length) {
    const text = `${name} has ${texts.length} of DisplayTitleText and ${parts.length} of DisplayTitle`;
    return { path: siblingPath(path, "DisplayTitleText", texts, 0), text };
  }
  const textsByScope = groupByScope(texts);
  for (const [index, title] of parts.entries()) {
    // An empty title is reported as that.
    if ((title.TitleText ?? "").trim() === "") continue;
    const own = textsByScope.get(scopeOf(title.attributes));
    if (own?.values.has(title.TitleText) === true && (title.SubTitle ?? []).length === 0) continue;
    if (own !== undefined && saysTitle(own, title)) continue;
    const fault = own === undefined ? "of its language and territory" : "that says the same";
    const text = `DisplayTitle of ${name} has no DisplayTitleText ${fault}`;
    return { path: siblingPath(path, "DisplayTitle", parts, index), text, value: title.TitleText };
  }
  return undefined;
}

type Scope =
  | {
      readonly LanguageAndScriptCode?: string | undefined;
      readonly ApplicableTerritoryCode?: string | undefined;
    }
  | undefined;

/** What the texts of a language and territory say: a release may have thousands. */
interface ScopeTexts {
  readonly values: Set<string | undefined>;
  /** Their letters, once somebody has asked. */
  letters?: ReadonlySet<string>;
}

function groupByScope(
  texts: readonly { readonly value?: string | undefined; readonly attributes?: Scope }[],
): ReadonlyMap<string, ScopeTexts> {
  const groups = new Map<string, ScopeTexts>();
  for (const { value, attributes } of texts) {
    const scope = scopeOf(attributes);
    const group = groups.get(scope);
    if (group === undefined) groups.set(scope, { values: new Set([value]) });
    else group.values.add(value);
  }
  return groups;
}

function scopeOf(scope: Scope): string {
  return `${scope?.LanguageAndScriptCode ?? ""} ${scope?.ApplicableTerritoryCode ?? ""}`;
}

/** Compares letters and digits only: brackets, dashes and colons between the parts are a matter of taste. */
function saysTitle(texts: ScopeTexts, title: Incomplete<DisplayTitle>): boolean {
  const shown = (title.SubTitle ?? []).filter(({ attributes }) => attributes?.IsDisplayedInTitle !== false);
  texts.letters ??= new Set([...texts.values].map((value) => letters(value ?? "")));
  return texts.letters.has(letters([title.TitleText, ...shown.map(({ value }) => value)].join("")));
}

function letters(text: string): string {
  return text.replace(/[\s()[\]{}:;,.\-–—/"'“”]/g, "").toLowerCase();
}

function titlePlace(
  { name, node, path }: TitledNode,
  faultOf: (title: Incomplete<DisplayTitle>) => string | undefined,
): Place | undefined {
  const parts = node.DisplayTitle ?? [];
  for (const [index, title] of parts.entries()) {
    const fault = faultOf(title);
    if (fault === undefined) continue;
    const titlePath = siblingPath(path, "DisplayTitle", parts, index);
    return { path: `${titlePath}/TitleText`, text: `TitleText of ${name} ${fault}`, value: title.TitleText };
  }
  return undefined;
}

function subtitleFault({ TitleText: text = "" }: Incomplete<DisplayTitle>): string | undefined {
  if (!text.endsWith(")") && !text.endsWith("]") && !text.includes(" - ") && !text.includes(" – "))
    return undefined;
  const version = VERSION.exec(text)?.[0].trim();
  return version === undefined ? undefined : `holds the version "${version}"`;
}

function artistFault({ TitleText: text = "" }: Incomplete<DisplayTitle>): string | undefined {
  return FEATURING.test(text) ? "names a featured artist" : undefined;
}

function hasFeaturedArtist({ DisplayArtist: artists = [] }: Titled): boolean {
  return artists.some(({ DisplayArtistRole: role }) => role?.value === "FeaturedArtist");
}
