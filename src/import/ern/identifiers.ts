/** Catalog numbers and proprietary ids, which releases, resources, works and parties have. */
import type { z } from "zod";
import type { CatalogNumber, ProprietaryId as ProprietaryIdNode } from "../../builder/ern43/types.ts";
import type { ProprietaryId } from "../../catalogue/party.ts";
import type { OpenComposite } from "./open-composite.ts";

/** Takes the `ProprietaryId`s. */
export function readProprietaryIds(
  node: OpenComposite<{ readonly ProprietaryId?: readonly ProprietaryIdNode[] | undefined }>,
): z.input<typeof ProprietaryId>[] {
  return node.list("ProprietaryId", readProprietaryId);
}

/** Reads one proprietary id, wherever it stands. */
export function readProprietaryId(
  id: OpenComposite<ProprietaryIdNode>,
): z.input<typeof ProprietaryId> | undefined {
  const value = id.text();
  const namespace = id.attribute("Namespace");
  if (value === undefined || namespace === undefined) return undefined;
  return { namespace, value, ...id.rest() };
}

/** Takes the `CatalogNumber` where it has a namespace, without which the columns cannot give it. */
export function readCatalogNumber(
  node: OpenComposite<{ readonly CatalogNumber?: CatalogNumber | undefined }>,
): { readonly catalogNumber?: string | undefined; readonly catalogNumberNamespace?: string | undefined } {
  const number = node.open("CatalogNumber");
  if (number.peek("value") === undefined || number.peekAttribute("Namespace") === undefined) return {};
  return { catalogNumber: number.text(), catalogNumberNamespace: number.attribute("Namespace") };
}
