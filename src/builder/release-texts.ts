import type { ReleaseText } from "../catalogue/release-facts.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { KeywordsWithTerritory, MarketingComment, SynopsisWithTerritory } from "./ern43/types.ts";
import { localisationAttributes } from "./localisation.ts";
import { reportUnplaced } from "./unplaced.ts";

/** The elements that the texts of a release are told by. */
interface ReleaseTexts {
  readonly Keywords: readonly KeywordsWithTerritory[];
  readonly Synopsis: readonly SynopsisWithTerritory[];
  readonly MarketingComment: readonly MarketingComment[];
}

const SYNOPSIS_ONLY = ["isShortSynopsis"];

/** Builds `Keywords`, `Synopsis` and `MarketingComment` of a main or track release. */
export function buildReleaseTexts(texts: readonly ReleaseText[], context: BuildContext): ReleaseTexts {
  return {
    Keywords: textsOf("Keywords", texts).map((text) => {
      reportUnplaced(context, "ReleaseText", text, SYNOPSIS_ONLY, "Keywords");
      return compose(context, "ReleaseText", text, "KeywordsWithTerritory", {
        value: text.text,
        attributes: localisationAttributes(text),
      });
    }),
    Synopsis: textsOf("Synopsis", texts).map((text) =>
      compose(context, "ReleaseText", text, "SynopsisWithTerritory", {
        value: text.text,
        attributes: { ...localisationAttributes(text), IsShortSynopsis: text.isShortSynopsis },
      }),
    ),
    MarketingComment: textsOf("MarketingComment", texts).map((text) => {
      reportUnplaced(context, "ReleaseText", text, SYNOPSIS_ONLY, "MarketingComment");
      return compose(context, "ReleaseText", text, "MarketingComment", {
        value: text.text,
        attributes: localisationAttributes(text),
      });
    }),
  };
}

function textsOf(textType: ReleaseText["textType"], texts: readonly ReleaseText[]): readonly ReleaseText[] {
  return texts.filter((text) => text.textType === textType);
}
