import type { ResourceLink } from "../catalogue/release.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { LinkedReleaseResourceReference } from "./ern43/types.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Builds the `LinkedReleaseResourceReference`s of a group, item or track release. */
export function buildLinks(
  links: readonly ResourceLink[],
  context: BuildContext,
): readonly LinkedReleaseResourceReference[] {
  return links.map((link) =>
    compose(context, "ResourceLink", link, "LinkedReleaseResourceReference", {
      value: context.references.resource(link.resourceId),
      attributes: linkAttributes(link),
    }),
  );
}

function linkAttributes(link: ResourceLink): LinkedReleaseResourceReference["attributes"] {
  const { linkDescription, languageAndScriptCode, sequenceNumber, isMultiFile } = link;
  const userDefined = userDefinedAttributes(link);
  if (
    (linkDescription ?? languageAndScriptCode ?? sequenceNumber ?? isMultiFile ?? userDefined) === undefined
  ) {
    return undefined;
  }
  return {
    LinkDescription: linkDescription === undefined ? undefined : allowed(linkDescription),
    LanguageAndScriptCode: languageAndScriptCode,
    ...userDefined,
    SequenceNumber: sequenceNumber,
    IsMultiFile: isMultiFile,
  };
}
