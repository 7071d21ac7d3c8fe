import type { Title } from "../catalogue/text.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { DisplaySubTitle, DisplayTitle, DisplayTitleText } from "./ern43/types.ts";
import { nameAttributes } from "./localisation.ts";
import { from } from "./origins.ts";

/** The two elements that display titles are told by. */
export interface DisplayTitles {
  readonly DisplayTitleText: readonly DisplayTitleText[];
  readonly DisplayTitle: readonly DisplayTitle[];
}

/**
 * Builds the `DisplayTitleText`s and `DisplayTitle`s of a release, resource or group.
 *
 * Shape: n titles in, n of each out, same order; without the text of a title whose text is empty.
 * Source: ERN 4.3; one DisplayTitleText is expected for each DisplayTitle, and is the text of its parts.
 */
export function buildDisplayTitles(titles: readonly Title[], context: BuildContext): DisplayTitles {
  return {
    DisplayTitleText: titles.filter(hasText).map((title) =>
      from(context.origins, "Title", title, {
        value: title.displayTitleText ?? displayTextOf(title),
        attributes: nameAttributes(title),
      }),
    ),
    DisplayTitle: titles.map((title) =>
      compose(context, "Title", title, "DisplayTitle", {
        TitleText: title.titleText,
        SubTitle: buildSubTitles(title.subTitles, context),
        attributes: nameAttributes(title),
      }),
    ),
  };
}

function hasText({ displayTitleText }: Title): boolean {
  return displayTitleText !== "";
}

/** Builds the `SubTitle`s of a display title or an additional title. */
export function buildSubTitles(
  subTitles: Title["subTitles"],
  context: BuildContext,
): readonly DisplaySubTitle[] {
  return subTitles.map((subTitle) =>
    compose(context, "SubTitle", subTitle, "DisplaySubTitle", {
      value: subTitle.text,
      attributes: {
        IsDisplayedInTitle: subTitle.isDisplayedInTitle,
        SubTitleType: subTitle.subTitleType === undefined ? undefined : allowed(subTitle.subTitleType),
      },
    }),
  );
}

/** The text that a title is displayed by where its record has none: the title followed by its displayed subtitles in brackets. */
export function displayTextOf(title: {
  readonly titleText: string;
  readonly subTitles: readonly { readonly text: string; readonly isDisplayedInTitle?: boolean | undefined }[];
}): string {
  const shown = title.subTitles.filter((subTitle) => subTitle.isDisplayedInTitle !== false);
  return [title.titleText, ...shown.map((subTitle) => `(${subTitle.text})`)].join(" ");
}
