import type { DelegatedUsageRight, RightsController } from "../catalogue/rights-controller.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type {
  AllTerritoryCode,
  DelegatedUsageRights,
  ResourceRightsController,
  WorkRightsController,
} from "./ern43/types.ts";
import { reportUnplaced } from "./unplaced.ts";

/** The elements that the controllers of rights of a resource are told by. */
interface RightsControllers {
  readonly ResourceRightsController: readonly ResourceRightsController[] | undefined;
  readonly WorkRightsController: readonly WorkRightsController[] | undefined;
}

const OF_WORK_ONLY = ["rightsControllerType", "territoryCodes", "startDate", "endDate"];
const OF_RESOURCE_ONLY = ["sequenceNumber", "delegatedUsageRights"];
const NONE: RightsControllers = { ResourceRightsController: undefined, WorkRightsController: undefined };

/** Builds the `ResourceRightsController`s and `WorkRightsController`s of a resource. */
export function buildRightsControllers(
  controllers: readonly RightsController[],
  context: BuildContext,
): RightsControllers {
  if (controllers.length === 0) return NONE;
  const about = (subject: RightsController["rightsSubject"]): readonly RightsController[] =>
    controllers.filter(({ rightsSubject }) => rightsSubject === subject);
  return {
    ResourceRightsController: about("Resource").map((one) => buildResourceController(one, context)),
    WorkRightsController: about("Work").map((one) => buildWorkController(one, context)),
  };
}

function buildResourceController(
  controller: RightsController,
  context: BuildContext,
): ResourceRightsController {
  const { rightSharePercentage: share, sequenceNumber } = controller;
  reportUnplaced(context, "RightsController", controller, OF_WORK_ONLY, "ResourceRightsController");
  return compose(context, "RightsController", controller, "ResourceRightsController", {
    RightsControllerPartyReference: context.references.party(controller.partyId),
    RightsControlType: controller.rightsControlTypes.map((type) => allowed(type)),
    RightShareUnknown: controller.rightShareUnknown,
    RightSharePercentage: share === undefined ? undefined : { value: share },
    DelegatedUsageRights: controller.delegatedUsageRights.map((right) => buildDelegated(right, context)),
    attributes: sequenceNumber === undefined ? undefined : { SequenceNumber: sequenceNumber },
  });
}

function buildWorkController(controller: RightsController, context: BuildContext): WorkRightsController {
  const { rightsControllerType: type } = controller;
  reportUnplaced(context, "RightsController", controller, OF_RESOURCE_ONLY, "WorkRightsController");
  return compose(context, "RightsController", controller, "WorkRightsController", {
    RightsControllerPartyReference: context.references.party(controller.partyId),
    RightsControlType: controller.rightsControlTypes.map((role) => allowed(role)),
    RightsControllerType: type === undefined ? undefined : allowed(type),
    RightShareUnknown: controller.rightShareUnknown,
    RightSharePercentage: controller.rightSharePercentage,
    Territory: buildTerritories(controller.territoryCodes),
    StartDate: controller.startDate,
    EndDate: controller.endDate,
  });
}

function buildDelegated(right: DelegatedUsageRight, context: BuildContext): DelegatedUsageRights {
  const { startDate, endDate } = right;
  return compose(context, "DelegatedUsageRight", right, "DelegatedUsageRights", {
    UseType: right.useTypes.map((type) => ({ value: allowed(type) })),
    PeriodOfRightsDelegation:
      startDate === undefined && endDate === undefined
        ? undefined
        : { StartDate: dated(startDate), EndDate: dated(endDate) },
    TerritoryOfRightsDelegation: buildTerritories(right.territoryCodes),
  });
}

function dated(value: string | undefined): { readonly value: string } | undefined {
  return value === undefined ? undefined : { value };
}

function buildTerritories(codes: readonly string[]): readonly AllTerritoryCode[] {
  return codes.map((code) => ({ value: allowed(code) }));
}
