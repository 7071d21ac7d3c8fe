/** Identifiers of resources and of the works that they are of. */
import type {
  PlainId,
  RecordingId,
  SheetMusicId as CatalogueSheetMusicId,
  TextId as CatalogueTextId,
  VideoId as CatalogueVideoId,
  WorkId,
} from "../catalogue/resource.ts";
import type { BuildContext } from "./build-context.ts";
import { buildCatalogNumber } from "./catalog-number.ts";
import { compose } from "./compose.ts";
import type {
  MusicalWorkId,
  ResourceProprietaryId,
  SheetMusicId,
  SoundRecordingId,
  TextId,
  VideoId,
} from "./ern43/types.ts";
import { buildProprietaryIds } from "./party-list.ts";

/** Builds a `ResourceId` of a sound recording. */
export function buildRecordingId(id: RecordingId, context: BuildContext): SoundRecordingId {
  return compose(context, "ResourceId", id, "SoundRecordingId", {
    ISRC: id.isrc,
    CatalogNumber: buildCatalogNumber("ResourceId", id, context),
    ProprietaryId: buildProprietaryIds(id.proprietaryIds, context),
    attributes: replacedAttribute(id),
  });
}

/** Builds a `ResourceId` of a video. */
export function buildVideoId(id: CatalogueVideoId, context: BuildContext): VideoId {
  return compose(context, "ResourceId", id, "VideoId", {
    ISRC: id.isrc,
    ISAN: id.isan,
    VISAN: id.visan,
    CatalogNumber: buildCatalogNumber("ResourceId", id, context),
    ProprietaryId: buildProprietaryIds(id.proprietaryIds, context),
    EIDR: id.eidr === undefined ? undefined : [id.eidr],
    attributes: replacedAttribute(id),
  });
}

/** Builds a `ResourceId` of a text. */
export function buildTextId(id: CatalogueTextId, context: BuildContext): TextId {
  return compose(context, "ResourceId", id, "TextId", {
    ISBN: id.isbn,
    ISSN: id.issn,
    SICI: id.sici,
    ProprietaryId: buildProprietaryIds(id.proprietaryIds, context),
    attributes: replacedAttribute(id),
  });
}

/** Builds a `ResourceId` of sheet music. */
export function buildSheetMusicId(id: CatalogueSheetMusicId, context: BuildContext): SheetMusicId {
  return compose(context, "ResourceId", id, "SheetMusicId", {
    ISMN: id.ismn,
    ProprietaryId: buildProprietaryIds(id.proprietaryIds, context),
    attributes: replacedAttribute(id),
  });
}

/** Builds a `ResourceId` of an image or software, which have proprietary ids only. */
export function buildPlainId(id: PlainId, context: BuildContext): ResourceProprietaryId {
  return compose(context, "ResourceId", id, "ResourceProprietaryId", {
    ProprietaryId: buildProprietaryIds(id.proprietaryIds, context),
    attributes: replacedAttribute(id),
  });
}

function replacedAttribute(id: PlainId): { readonly IsReplaced: true } | undefined {
  return id.isReplaced === true ? { IsReplaced: true } : undefined;
}

/** Builds a `WorkId` of a resource. */
export function buildWorkId(workId: WorkId, context: BuildContext): MusicalWorkId {
  return compose(context, "WorkId", workId, "MusicalWorkId", {
    ISWC: workId.iswc,
    OpusNumber: workId.opusNumber,
    ComposerCatalogNumber:
      workId.composerCatalogNumbers.length === 0 ? undefined : workId.composerCatalogNumbers,
    ProprietaryId: buildProprietaryIds(workId.proprietaryIds, context),
  });
}
