import type { z } from "zod";
import type { RelatedResource as RelatedResourceNode, Timing } from "../../builder/ern43/types.ts";
import type { RelatedResource } from "../../catalogue/related-resource.ts";
import { readDuration } from "./durations.ts";
import { readCatalogNumber, readProprietaryIds } from "./identifiers.ts";
import type { OpenComposite } from "./open-composite.ts";

type RelationInput = z.input<typeof RelatedResource>;

/** Takes the `RelatedResource`s of a release, track release or resource. */
export function readRelatedResources(
  node: OpenComposite<{ readonly RelatedResource?: readonly RelatedResourceNode[] | undefined }>,
): RelationInput[] {
  return node.list("RelatedResource", (relation) => {
    const relationshipType = relation.take("ResourceRelationshipType");
    if (relationshipType === undefined) return undefined;
    const id = relation.open("ResourceId");
    return {
      relationshipType,
      relatedResourceId: relation.reference("ResourceRelatedResourceReference"),
      isrc: id.take("ISRC"),
      ismn: id.take("ISMN"),
      isan: id.take("ISAN"),
      visan: id.take("VISAN"),
      isbn: id.take("ISBN"),
      issn: id.take("ISSN"),
      sici: id.take("SICI"),
      ...readCatalogNumber(id),
      proprietaryIds: readProprietaryIds(id),
      timings: relation.list("Timing", (timing) => {
        const times = takeTimes(timing);
        return times?.startPoint === undefined
          ? undefined
          : { ...times, startPoint: times.startPoint, ...timing.rest() };
      }),
      ...relation.rest(),
    };
  });
}

/** The columns of a stretch of time. */
export interface Times {
  readonly startPoint: string | undefined;
  readonly endPoint: string | undefined;
  readonly durationUsedMs: number | undefined;
}

/** Takes where something begins and how far it reaches. */
export function takeTimes(timing: OpenComposite<Timing>): Times {
  return {
    startPoint: timing.take("StartPoint"),
    endPoint: timing.take("EndPoint"),
    durationUsedMs: timing.takeIf("DurationUsed", (durations) =>
      durations.length === 1 ? readDuration(durations[0] ?? "") : undefined,
    ),
  };
}
