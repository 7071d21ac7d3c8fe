import type { ClaimCondition, RightsClaimPolicy as CataloguePolicy } from "../catalogue/deal.ts";
import { allowed, required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { isoDuration } from "./duration.ts";
import type { ConditionForRightsClaimPolicy, RightsClaimPolicy, Segment } from "./ern43/types.ts";

/**
 * Builds a `RightsClaimPolicy`: what a service does with uploads that it recognises, and under which conditions.
 *
 * Source: ERN 4.3 `RightsClaimPolicy`.
 */
export function buildRightsClaimPolicy(policy: CataloguePolicy, context: BuildContext): RightsClaimPolicy {
  return compose<RightsClaimPolicy>(context, "RightsClaimPolicy", policy, "RightsClaimPolicy", {
    Condition: policy.conditions.map((condition) => buildCondition(condition, context)),
    RightsClaimPolicyType: allowed(policy.rightsClaimPolicyType),
  });
}

function buildCondition(condition: ClaimCondition, context: BuildContext): ConditionForRightsClaimPolicy {
  const { referenceCreation, measurementType } = condition;
  const segment = buildSegment(condition);
  return compose<ConditionForRightsClaimPolicy>(
    context,
    "ClaimCondition",
    condition,
    "ConditionForRightsClaimPolicy",
    {
      Value: condition.value,
      Unit: allowed(required(condition.unit)),
      ReferenceCreation: referenceCreation === undefined ? undefined : allowed(referenceCreation),
      RelationalRelator: allowed(required(condition.relationalRelator)),
      MeasurementType: measurementType === undefined ? undefined : allowed(measurementType),
      Segment: segment === undefined ? undefined : [segment],
    },
  );
}

function buildSegment(condition: ClaimCondition): Segment | undefined {
  const { segmentStartMs: start, segmentDurationMs: duration, segmentEndMs: end } = condition;
  if (start === undefined && duration === undefined && end === undefined) return undefined;
  return {
    StartTime: required(start === undefined ? undefined : isoDuration(start)),
    Duration: duration === undefined ? undefined : isoDuration(duration),
    EndTime: end === undefined ? undefined : isoDuration(end),
  };
}
