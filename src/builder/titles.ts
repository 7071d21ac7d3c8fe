import type { AdditionalTitle as CatalogueAdditionalTitle, Title } from "../catalogue/text.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildDisplayTitles, buildSubTitles, type DisplayTitles } from "./display-titles.ts";
import type { AdditionalTitle } from "./ern43/types.ts";
import { nameAttributes } from "./localisation.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** The elements that the titles of a release, resource or group are told by. */
interface Titles extends DisplayTitles {
  readonly AdditionalTitle: readonly AdditionalTitle[];
}

/** Builds the displayed titles of a record and those beside them. Source: ERN 4.3 `AdditionalTitle`. */
export function buildTitles(
  record: {
    readonly titles: readonly Title[];
    readonly additionalTitles: readonly CatalogueAdditionalTitle[];
  },
  context: BuildContext,
): Titles {
  return {
    ...buildDisplayTitles(record.titles, context),
    AdditionalTitle: record.additionalTitles.map((title) => buildAdditionalTitle(title, context)),
  };
}

function buildAdditionalTitle(title: CatalogueAdditionalTitle, context: BuildContext): AdditionalTitle {
  const { additionalTitleType } = title;
  return compose(context, "AdditionalTitle", title, "AdditionalTitle", {
    TitleText: title.titleText,
    SubTitle: buildSubTitles(title.subTitles, context),
    attributes: {
      ...nameAttributes(title),
      TitleType: additionalTitleType === undefined ? undefined : allowed(additionalTitleType),
      ...userDefinedAttributes(title),
    },
  });
}
