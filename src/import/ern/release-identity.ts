import type { NewReleaseMessage, ReleaseId } from "../../builder/ern43/types.ts";

/**
 * The catalogue's id of the release that a message is of: its barcode, else its GRid, an id of its label's or its catalog
 * number, else the name of the file, else the id of the message.
 */
export function releaseIdOf(message: NewReleaseMessage, fileName: string | undefined): string {
  // A parsed tree may lack what its type promises.
  const { ReleaseList: list, MessageHeader: header } = message as Partial<NewReleaseMessage>;
  const id: Partial<ReleaseId> = list?.Release?.ReleaseId ?? {};
  const [own] = id.ProprietaryId ?? [];
  const { ICPN: icpn, GRid: grid, CatalogNumber: number } = id;
  return (
    icpn ??
    grid ??
    (own && `${own.attributes.Namespace}:${own.value}`) ??
    (number && `${number.attributes.Namespace}:${number.value}`) ??
    fileName?.replace(/^.*[/\\]/, "").replace(/\.xml$/i, "") ??
    header?.MessageId ??
    "release"
  );
}
