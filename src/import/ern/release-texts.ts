import type { z } from "zod";
import type {
  KeywordsWithTerritory,
  MarketingComment,
  SynopsisWithTerritory,
} from "../../builder/ern43/types.ts";
import type { ReleaseText } from "../../catalogue/release-facts.ts";
import { takeLocalisation } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

type TextInput = z.input<typeof ReleaseText>;

/** Takes `Keywords`, `Synopsis` and `MarketingComment` of a main or track release. */
export function readReleaseTexts(
  node: OpenComposite<{
    readonly Keywords?: readonly KeywordsWithTerritory[] | undefined;
    readonly Synopsis?: readonly SynopsisWithTerritory[] | undefined;
    readonly MarketingComment?: readonly MarketingComment[] | undefined;
  }>,
): TextInput[] {
  return [
    ...node.list("Keywords", (text) => readText("Keywords", text)),
    ...node.list("Synopsis", (synopsis) => {
      const isShortSynopsis = synopsis.attribute("IsShortSynopsis");
      const text = readText("Synopsis", synopsis);
      return text && { ...text, isShortSynopsis };
    }),
    ...node.list("MarketingComment", (text) => readText("MarketingComment", text)),
  ];
}

function readText(
  textType: TextInput["textType"],
  node: OpenComposite<KeywordsWithTerritory>,
): TextInput | undefined {
  const text = node.text();
  return text === undefined ? undefined : { textType, text, ...takeLocalisation(node), ...node.rest() };
}
