import type { z } from "zod";
import type {
  DelegatedUsageRights,
  ResourceRightsController,
  WorkRightsController,
} from "../../builder/ern43/types.ts";
import type { DelegatedUsageRight, RightsController } from "../../catalogue/rights-controller.ts";
import type { OpenComposite } from "./open-composite.ts";

type ControllerInput = z.input<typeof RightsController>;

/** Takes who controls the rights in a resource and in the work that it is of. */
export function readRightsControllers(
  node: OpenComposite<{
    readonly ResourceRightsController?: readonly ResourceRightsController[] | undefined;
    readonly WorkRightsController?: readonly WorkRightsController[] | undefined;
  }>,
): ControllerInput[] {
  return [
    ...node.list("ResourceRightsController", readResourceController),
    ...node.list("WorkRightsController", readWorkController),
  ];
}

function readResourceController(node: OpenComposite<ResourceRightsController>): ControllerInput | undefined {
  const partyId = node.reference("RightsControllerPartyReference");
  if (partyId === undefined) return undefined;
  return {
    partyId,
    rightsSubject: "Resource",
    rightsControlTypes: node.texts("RightsControlType"),
    rightShareUnknown: node.take("RightShareUnknown"),
    rightSharePercentage: node.value("RightSharePercentage"),
    sequenceNumber: node.attribute("SequenceNumber"),
    delegatedUsageRights: node.list("DelegatedUsageRights", readDelegated),
    ...node.rest(),
  };
}

function readWorkController(node: OpenComposite<WorkRightsController>): ControllerInput | undefined {
  const partyId = node.reference("RightsControllerPartyReference");
  if (partyId === undefined) return undefined;
  return {
    partyId,
    rightsSubject: "Work",
    rightsControlTypes: node.texts("RightsControlType"),
    rightsControllerType: node.take("RightsControllerType"),
    rightShareUnknown: node.take("RightShareUnknown"),
    rightSharePercentage: node.take("RightSharePercentage"),
    territoryCodes: node.values("Territory"),
    startDate: node.take("StartDate"),
    endDate: node.take("EndDate"),
    ...node.rest(),
  };
}

function readDelegated(right: OpenComposite<DelegatedUsageRights>): z.input<typeof DelegatedUsageRight> {
  const period = right.open("PeriodOfRightsDelegation");
  return {
    useTypes: right.values("UseType"),
    territoryCodes: right.values("TerritoryOfRightsDelegation"),
    startDate: period.value("StartDate"),
    endDate: period.value("EndDate"),
    ...right.rest(),
  };
}
