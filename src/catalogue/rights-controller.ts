/** Who controls the rights in a resource and in the work that it is of. */
import { z } from "zod";
import { listOf, recordBase } from "./fields.ts";

export const delegatedUsageRightFields = {
  /** Allowed values of UseType. */
  useTypes: listOf(z.string()),
  territoryCodes: listOf(z.string()),
  /** ISO 8601 date. */
  startDate: z.string().optional(),
  endDate: z.string().optional(),
};
export const DelegatedUsageRight = z.strictObject({ ...recordBase, ...delegatedUsageRightFields });
export type DelegatedUsageRight = z.infer<typeof DelegatedUsageRight>;

export const rightsControllerFields = {
  partyId: z.string(),
  /** What the rights are in: the resource, or the work that it is of. */
  rightsSubject: z.enum(["Resource", "Work"]),
  /** Allowed values of RightsControllerRole, for example `RightsAdministrator`. */
  rightsControlTypes: listOf(z.string()),
  /** Allowed value of RightsControllerType; of rights in a work only. */
  rightsControllerType: z.string().optional(),
  /** Either that the share is unknown or its percentage. */
  rightShareUnknown: z.boolean().optional(),
  /** Decimal number between 0 and 100. */
  rightSharePercentage: z.string().optional(),
  /** Of rights in a resource only, as are delegated rights. */
  sequenceNumber: z.int().optional(),
  /** Of rights in a work only, as are the dates. */
  territoryCodes: listOf(z.string()),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
};
export const RightsController = z.strictObject({
  ...recordBase,
  ...rightsControllerFields,
  delegatedUsageRights: listOf(DelegatedUsageRight),
});
export type RightsController = z.infer<typeof RightsController>;
