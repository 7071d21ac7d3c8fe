import type { BuildContext } from "./build-context.ts";

/** Allots the technical reference of a file or clip: the one by which deals name it, or the next. */
export function technicalReference(
  record: { readonly mediaFileId?: string | undefined },
  context: BuildContext,
): string {
  const { references } = context;
  return record.mediaFileId === undefined
    ? references.nextTechnical()
    : references.declareTechnical(record.mediaFileId);
}
