import type { z } from "zod";
import { NO_PROFILE } from "../../builder/choose-profile.ts";
import { AVS_VERSION_ID } from "../../builder/ern43/element-table.ts";
import type {
  File,
  NewReleaseMessage,
  ReleaseAdmin as ReleaseAdminNode,
  ResourceGroup,
} from "../../builder/ern43/types.ts";
import type { ReleaseAdmin, SupplementalDocument } from "../../catalogue/release-facts.ts";
import type { CatalogueReleaseInput } from "../../catalogue/release.ts";
import { takeFile } from "./media-file-parts.ts";
import type { OpenComposite } from "./open-composite.ts";

/**
 * Takes what stands in the message itself: its attributes, `ReleaseAdmin`, `SupplementalDocumentList`.
 *
 * A version of the allowed values other than the builder's stays in the message's fragment.
 */
export function readMessageFacts(node: OpenComposite<NewReleaseMessage>): Partial<CatalogueReleaseInput> {
  if (node.peekAttribute("AvsVersionId") === AVS_VERSION_ID) node.attribute("AvsVersionId");
  return {
    profile: node.attribute("ReleaseProfileVersionId") ?? NO_PROFILE,
    profileVariant: node.attribute("ReleaseProfileVariantVersionId") ?? absentVariant(node.context.message),
    languageAndScriptCode: node.attribute("LanguageAndScriptCode"),
    releaseAdmins: node.list("ReleaseAdmin", readReleaseAdmin),
    supplementalDocuments: node
      .open("SupplementalDocumentList")
      .list("SupplementalDocument", readSupplementalDocument),
  };
}

/** Where the content would choose a variant, the columns have to say that the message names none. */
function absentVariant(message: NewReleaseMessage): string | undefined {
  // A parsed tree may lack what its type promises.
  const { ResourceList: resources, ReleaseList: releases }: Partial<NewReleaseMessage> = message;
  const isClassical = [...(resources?.SoundRecording ?? []), ...(resources?.Video ?? [])].some(
    ({ attributes }) => attributes?.ApplyClassicalProfileVariant === true,
  );
  const group = releases?.Release?.ResourceGroup;
  return isClassical || (group !== undefined && isBoxedSet(group)) ? NO_PROFILE : undefined;
}

function isBoxedSet({ ResourceGroup: groups = [] }: ResourceGroup): boolean {
  return groups.some(
    (group) => group.attributes?.ResourceGroupType === "ReleaseComponent" || isBoxedSet(group),
  );
}

function readReleaseAdmin(node: OpenComposite<ReleaseAdminNode>): z.input<typeof ReleaseAdmin> | undefined {
  const releaseAdminId = node.take("ReleaseAdminId");
  if (releaseAdminId === undefined) return undefined;
  return {
    releaseAdminId,
    personnelDescription: node.take("PersonnelDescription"),
    systemDescriptions: node.texts("SystemDescription"),
    ...node.rest(),
  };
}

function readSupplementalDocument(
  node: OpenComposite<File>,
): z.input<typeof SupplementalDocument> | undefined {
  const file = takeFile(node);
  return file && { ...file, ...node.rest() };
}
