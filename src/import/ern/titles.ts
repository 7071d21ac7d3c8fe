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
 * Takes `DisplayTitleText` and `DisplayTitle`, which the columns write in pairs with the same attributes; a title may go
 * without the text.
 *
 * Shape: where a text is left without its title, none, and both stay.
 */
export function readDisplayTitles(node: OpenComposite<DisplayTitledNode>): TitleInput[] {
  const texts = node.peek("DisplayTitleText") ?? [];
  let used = 0;
  const titles = node.list("DisplayTitle", (title, index) => {
    const text = texts[used];
    const isOfTitle = text !== undefined && isTextOf(text, title);
    used += isOfTitle ? 1 : 0;
    const isLast = index + 1 === node.peek("DisplayTitle")?.length;
    return isLast && used < texts.length ? undefined : readTitle(title, isOfTitle ? text : NO_TEXT);
  });
  if (titles.length > 0) node.take("DisplayTitleText");
  return titles;
}

/** What the columns call the text of a title that has none. */
const NO_TEXT: DisplayTitleText = { value: "" };

/** The columns of a title give both the same attributes; what only the title has, its fragment can give. */
function isTextOf({ value, attributes = {} }: DisplayTitleText, title: OpenComposite<DisplayTitle>): boolean {
  return (
    value !== "" &&
    Object.entries(attributes).every(
      ([name, attribute]) =>
        isNameAttribute(name) && attribute !== false && title.peekAttribute(name) === attribute,
    )
  );
}

function readTitle(
  node: OpenComposite<DisplayTitle>,
  { value, attributes = {} }: DisplayTitleText,
): TitleInput | undefined {
  const titleText = node.take("TitleText");
  if (titleText === undefined) return undefined;
  const isShared = (name: (typeof NAME_ATTRIBUTES)[number]): boolean =>
    value === "" || Object.hasOwn(attributes, name);
  const subTitles = readSubTitles(node);
  return {
    titleText,
    displayTitleText: value !== "" && value === displayTextOf({ titleText, subTitles }) ? undefined : value,
    languageAndScriptCode: isShared("LanguageAndScriptCode")
      ? node.attribute("LanguageAndScriptCode")
      : undefined,
    applicableTerritoryCode: isShared("ApplicableTerritoryCode")
      ? node.attribute("ApplicableTerritoryCode")
      : undefined,
    isDefault: isShared("IsDefault") ? node.trueAttribute("IsDefault") : undefined,
    isInOriginalLanguage: isShared("IsInOriginalLanguage")
      ? node.trueAttribute("IsInOriginalLanguage")
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
