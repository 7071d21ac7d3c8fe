import type { NewReleaseMessage, ProprietaryId, ReleaseId } from "../../builder/ern43/types.ts";

/**
 * The catalogue's id of the release that a message is of: its barcode, else its GRid, an id of its label's or its catalog
 * number, else the name of the file, else the id of the message.
 */
export function releaseIdOf(message: NewReleaseMessage, fileName: string | undefined): string {
  // A parsed tree may lack what its type promises.
  const { ReleaseList: list, MessageHeader: header } = message as Partial<NewReleaseMessage>;
  const id: Partial<ReleaseId> = list?.Release?.ReleaseId ?? {};
  return (
    id.ICPN ??
    id.GRid ??
    inNamespace(id.ProprietaryId?.[0]) ??
    inNamespace(id.CatalogNumber) ??
    fileName?.replace(/^.*[/\\]/, "").replace(/\.xml$/i, "") ??
    header?.MessageId ??
    "release"
  );
}

function inNamespace(id: Partial<ProprietaryId> | undefined): string | undefined {
  return id?.attributes && id.value !== undefined ? `${id.attributes.Namespace}:${id.value}` : undefined;
}
