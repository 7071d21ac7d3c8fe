import type { z } from "zod";
import type { LinkedReleaseResourceReference } from "../../builder/ern43/types.ts";
import type { ResourceLink } from "../../catalogue/release.ts";
import { takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

/** Takes the `LinkedReleaseResourceReference`s of a group, item or track release. */
export function readLinks(
  node: OpenComposite<{
    readonly LinkedReleaseResourceReference?: readonly LinkedReleaseResourceReference[] | undefined;
  }>,
): z.input<typeof ResourceLink>[] {
  return node.list("LinkedReleaseResourceReference", (link) => {
    const resourceId = link.reference("value");
    if (resourceId === undefined) return undefined;
    return {
      resourceId,
      linkDescription: link.attribute("LinkDescription"),
      ...takeUserDefined(link),
      sequenceNumber: link.attribute("SequenceNumber"),
      isMultiFile: link.attribute("IsMultiFile"),
      languageAndScriptCode: link.attribute("LanguageAndScriptCode"),
      ...link.rest(),
    };
  });
}
