/** From when on a service may show a release or track, and parts of it, before it is available. */
import { z } from "zod";
import { dealTerritoryFields } from "./deal.ts";
import { listOf, recordBase } from "./fields.ts";

const VisibilityTerritory = z.strictObject({ ...recordBase, ...dealTerritoryFields });

export const visibilityFields = {
  /** DPID of the only recipient that it is for; absent: every recipient. */
  recipientDpid: z.string().optional(),
  /** The one track release that it is for; absent: the main release. */
  trackReleaseId: z.string().optional(),
  /** ISO 8601 date-times, with an offset, or without one for the local time of the territory. Of a release only. */
  releaseDisplayStartDateTime: z.string().optional(),
  /** Of a release only. */
  coverArtPreviewStartDateTime: z.string().optional(),
  /** Of a release: its whole list of tracks; of a track release: the track's entry in the list. */
  trackListingPreviewStartDateTime: z.string().optional(),
  clipPreviewStartDateTime: z.string().optional(),
  /** True: the dates are for the service and not for its customers. */
  doNotDisplayDates: z.boolean().optional(),
};
export const Visibility = z.strictObject({
  ...recordBase,
  /** Identifies the visibility within the release. */
  id: z.string(),
  ...visibilityFields,
  territories: listOf(VisibilityTerritory),
});
export type Visibility = z.infer<typeof Visibility>;
