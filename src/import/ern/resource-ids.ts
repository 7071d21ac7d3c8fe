/** Identifiers of resources and of the works that they are of: the inverse of the builder's resource ids. */
import type { z } from "zod";
import type {
  MusicalWorkId,
  ResourceProprietaryId,
  SheetMusicId as SheetMusicIdNode,
  SoundRecordingId,
  TextId as TextIdNode,
  VideoId as VideoIdNode,
} from "../../builder/ern43/types.ts";
import type {
  PlainId,
  RecordingId,
  SheetMusicId,
  TextId,
  VideoId,
  WorkId,
} from "../../catalogue/resource.ts";
import { readCatalogNumber, readProprietaryIds } from "./identifiers.ts";
import type { OpenComposite } from "./open-composite.ts";

/** Reads a `ResourceId` of a sound recording. */
export function readRecordingId(id: OpenComposite<SoundRecordingId>): z.input<typeof RecordingId> {
  return {
    isrc: id.take("ISRC"),
    ...readCatalogNumber(id),
    proprietaryIds: readProprietaryIds(id),
    isReplaced: id.trueAttribute("IsReplaced"),
    ...id.rest(),
  };
}

/** Reads a `ResourceId` of a video; of several EIDRs none has a column. */
export function readVideoId(id: OpenComposite<VideoIdNode>): z.input<typeof VideoId> {
  return {
    isrc: id.take("ISRC"),
    isan: id.take("ISAN"),
    visan: id.take("VISAN"),
    eidr: id.takeIf("EIDR", (numbers) => (numbers.length === 1 ? numbers[0] : undefined)),
    ...readCatalogNumber(id),
    proprietaryIds: readProprietaryIds(id),
    isReplaced: id.trueAttribute("IsReplaced"),
    ...id.rest(),
  };
}

/** Reads a `ResourceId` of a text. */
export function readTextId(id: OpenComposite<TextIdNode>): z.input<typeof TextId> {
  return {
    isbn: id.take("ISBN"),
    issn: id.take("ISSN"),
    sici: id.take("SICI"),
    proprietaryIds: readProprietaryIds(id),
    isReplaced: id.trueAttribute("IsReplaced"),
    ...id.rest(),
  };
}

/** Reads a `ResourceId` of sheet music. */
export function readSheetMusicId(id: OpenComposite<SheetMusicIdNode>): z.input<typeof SheetMusicId> {
  return {
    ismn: id.take("ISMN"),
    proprietaryIds: readProprietaryIds(id),
    isReplaced: id.trueAttribute("IsReplaced"),
    ...id.rest(),
  };
}

/** Reads a `ResourceId` of an image or software. */
export function readPlainId(id: OpenComposite<ResourceProprietaryId>): z.input<typeof PlainId> {
  return {
    proprietaryIds: readProprietaryIds(id),
    isReplaced: id.trueAttribute("IsReplaced"),
    ...id.rest(),
  };
}

/** Takes the works that a resource is of. */
export function readWorkIds(
  node: OpenComposite<{ readonly WorkId?: readonly MusicalWorkId[] | undefined }>,
): z.input<typeof WorkId>[] {
  return node.list("WorkId", (id) => ({
    iswc: id.take("ISWC"),
    opusNumber: id.take("OpusNumber"),
    composerCatalogNumbers: id.texts("ComposerCatalogNumber"),
    proprietaryIds: readProprietaryIds(id),
    ...id.rest(),
  }));
}
