/**
 * What is read of a release as the MusicBrainz web service returns it. Members that are not named here are not looked at.
 *
 * Source: https://musicbrainz.org/doc/MusicBrainz_API, release lookup with
 * `inc=artist-credits+labels+media+recordings+isrcs+release-groups`, `+genres` where the genres are wanted, and
 * `+recording-level-rels+work-rels+work-level-rels+artist-rels` where the writers are.
 */
import { z } from "zod";

const text = z.string().nullish();
const texts = z.array(z.string()).nullish();

const Ws2Artist = z.object({
  id: z.guid(),
  name: z.string(),
  "sort-name": text,
  isnis: texts,
  ipis: texts,
});
export type Ws2Artist = z.infer<typeof Ws2Artist>;

/** Artists as they are credited, with the words that join them. */
const Ws2ArtistCredit = z
  .array(z.object({ name: z.string(), joinphrase: text, artist: Ws2Artist }))
  .nullish();
export type Ws2ArtistCredit = z.infer<typeof Ws2ArtistCredit>;

const Ws2Genres = z.array(z.object({ name: z.string(), count: z.number().nullish() })).nullish();
export type Ws2Genres = z.infer<typeof Ws2Genres>;

/** A work with who wrote it; only where the request asked for relations of works. */
const Ws2Work = z.object({
  id: z.guid(),
  iswcs: texts,
  relations: z.array(z.object({ type: text, artist: Ws2Artist.nullish() })).nullish(),
});
export type Ws2Work = z.infer<typeof Ws2Work>;

const Ws2Recording = z.object({
  id: z.guid(),
  /** Milliseconds, as in a track. */
  length: z.int().nullish(),
  video: z.boolean().nullish(),
  isrcs: texts,
  "first-release-date": text,
  "artist-credit": Ws2ArtistCredit,
  relations: z.array(z.object({ work: Ws2Work.nullish() })).nullish(),
});
export type Ws2Recording = z.infer<typeof Ws2Recording>;

const Ws2Track = z.object({
  number: text,
  title: z.string(),
  length: z.int().nullish(),
  "artist-credit": Ws2ArtistCredit,
  recording: Ws2Recording,
});
export type Ws2Track = z.infer<typeof Ws2Track>;

const Ws2Medium = z.object({
  position: z.int().nullish(),
  format: text,
  title: text,
  /** A track before the first one, which players reach by winding back. */
  pregap: Ws2Track.nullish(),
  tracks: z.array(Ws2Track).nullish(),
  "data-tracks": z.array(Ws2Track).nullish(),
});
export type Ws2Medium = z.infer<typeof Ws2Medium>;

const Ws2Label = z.object({ id: z.guid(), name: z.string(), type: text });
export type Ws2Label = z.infer<typeof Ws2Label>;

const Ws2ReleaseGroup = z.object({
  "primary-type": text,
  "secondary-types": texts,
  "first-release-date": text,
  genres: Ws2Genres,
});

/** One release of the web service. */
export const Ws2Release = z.object({
  id: z.guid(),
  title: z.string(),
  status: text,
  barcode: text,
  date: text,
  "artist-credit": Ws2ArtistCredit,
  "text-representation": z.object({ language: text, script: text }).nullish(),
  "label-info": z.array(z.object({ "catalog-number": text, label: Ws2Label.nullish() })).nullish(),
  "release-group": Ws2ReleaseGroup.nullish(),
  genres: Ws2Genres,
  media: z.array(Ws2Medium).nullish(),
});
export type Ws2Release = z.infer<typeof Ws2Release>;
