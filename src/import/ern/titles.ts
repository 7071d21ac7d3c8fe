/** Titles of releases, resources, groups and cues: the inverse of the builder's titles. */
import type { z } from "zod";
import { displayTextOf } from "../../builder/display-titles.ts";
import type {
  AdditionalTitle as AdditionalTitleNode,
  DisplaySubTitle,
  DisplayTitle,
  DisplayTitleText,
} from "../../builder/ern43/types.ts";
import type { AdditionalTitle, Title } from "../../catalogue/text.ts";
import { takeNameLocalisation, takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

type TitleInput = z.input<typeof Title>;
type AdditionalTitleInput = z.input<typeof AdditionalTitle>;

interface DisplayTitledNode {
  readonly DisplayTitleText?: readonly DisplayTitleText[] | undefined;
  readonly DisplayTitle?: readonly DisplayTitle[] | undefined;
}

interface TitledNode extends DisplayTitledNode {
  readonly AdditionalTitle?: readonly AdditionalTitleNode[] | undefined;
}

/** Takes the displayed titles of a composite and those beside them: `...readTitles(node)`. */
export function readTitles(node: OpenComposite<TitledNode>): {
  readonly titles: TitleInput[];
  readonly additionalTitles: AdditionalTitleInput[];
} {
  return {
    titles: readDisplayTitles(node),
    additionalTitles: node.list("AdditionalTitle", readAdditionalTitle),
  };
}

/**
 * Takes `DisplayTitleText` and `DisplayTitle`, which the columns write in pairs with the same attributes.
 *
 * Shape: where they are no such pairs, none, and both stay.
 */
export function readDisplayTitles(node: OpenComposite<DisplayTitledNode>): TitleInput[] {
  const texts = node.peek("DisplayTitleText") ?? [];
  if (texts.length !== node.peek("DisplayTitle")?.length) return [];
  const titles = node.list("DisplayTitle", (title, index) => readTitle(title, texts[index]));
  if (titles.length > 0) node.take("DisplayTitleText");
  return titles;
}

function readTitle(
  node: OpenComposite<DisplayTitle>,
  text: DisplayTitleText | undefined,
): TitleInput | undefined {
  const titleText = node.take("TitleText");
  const displayed = text?.value;
  if (titleText === undefined || displayed === undefined) return undefined;
  for (const [name, value] of Object.entries(text?.attributes ?? {})) {
    if (!isNameAttribute(name) || value === false || node.peekAttribute(name) !== value) return undefined;
  }
  const shared = new Set(Object.keys(text?.attributes ?? {}));
  const subTitles = readSubTitles(node);
  return {
    titleText,
    displayTitleText: displayed === displayTextOf({ titleText, subTitles }) ? undefined : displayed,
    // What only the DisplayTitle has is the fragment's, or the columns would write it into the other too.
    languageAndScriptCode: shared.has("LanguageAndScriptCode")
      ? node.attribute("LanguageAndScriptCode")
      : undefined,
    applicableTerritoryCode: shared.has("ApplicableTerritoryCode")
      ? node.attribute("ApplicableTerritoryCode")
      : undefined,
    isDefault: shared.has("IsDefault") ? node.attribute("IsDefault") : undefined,
    isInOriginalLanguage: shared.has("IsInOriginalLanguage")
      ? node.attribute("IsInOriginalLanguage")
      : undefined,
    subTitles,
    ...node.rest(),
  };
}

const NAME_ATTRIBUTES = [
  "LanguageAndScriptCode",
  "ApplicableTerritoryCode",
  "IsDefault",
  "IsInOriginalLanguage",
] as const;

function isNameAttribute(name: string): name is (typeof NAME_ATTRIBUTES)[number] {
  return NAME_ATTRIBUTES.some((known) => known === name);
}

function readAdditionalTitle(node: OpenComposite<AdditionalTitleNode>): AdditionalTitleInput | undefined {
  const titleText = node.take("TitleText");
  if (titleText === undefined) return undefined;
  return {
    titleText,
    additionalTitleType: node.attribute("TitleType"),
    ...takeUserDefined(node),
    ...takeNameLocalisation(node),
    subTitles: readSubTitles(node),
    ...node.rest(),
  };
}

function readSubTitles(node: OpenComposite<{ readonly SubTitle?: readonly DisplaySubTitle[] | undefined }>): {
  text: string;
  subTitleType: string | undefined;
  isDisplayedInTitle: boolean | undefined;
}[] {
  return node.list("SubTitle", (subTitle) => {
    const text = subTitle.text();
    if (text === undefined) return undefined;
    return {
      text,
      subTitleType: subTitle.attribute("SubTitleType"),
      isDisplayedInTitle: subTitle.attribute("IsDisplayedInTitle"),
      ...subTitle.rest(),
    };
  });
}
