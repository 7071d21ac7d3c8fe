-- Videos, texts, sheet music and software, and what resources of every kind may have beside 0001_catalogue: clips,
-- fingerprints, characters, controllers of rights, ratings, relations, cue sheets and chapters.
--
-- A table whose rows hang on owners of several kinds has a column for each of them, of which one is set. The tables
-- stand before the views of 0002, which show them beside those of recordings and images.

-- Videos, texts, sheet music, software

create table catalogue.resource (
  id text collate "C" primary key,
  resource_class text not null check (resource_class in ('Video', 'Text', 'SheetMusic', 'Software')),
  type text,
  namespace text,
  user_defined_value text,
  duration_ms integer,
  recording_formats text[] not null default '{}',
  version_types text[] not null default '{}',
  composite_musical_work_type text,
  reason_for_cue_sheet_absence text,
  languages_of_performance text[] not null default '{}',
  languages_of_dubbing text[] not null default '{}',
  sub_title_languages text[] not null default '{}',
  languages_of_text text[] not null default '{}',
  language_of_lyrics text,
  is_cover boolean,
  has_vocal_performance boolean,
  has_foreground_vocal_performance boolean,
  is_instrumental boolean,
  contains_hidden_content boolean,
  is_remastered boolean,
  is_supplemental boolean,
  apply_classical_profile_variant boolean,
  language_and_script_code text,
  ern jsonb
);
comment on table catalogue.resource is
  'A video, text, sheet music or software; shared by all releases that it is on.';
comment on column catalogue.resource.resource_class is
  'Which view shows the row; the id is unique over all classes.';
comment on column catalogue.resource.type is
  'Allowed value of VideoType_ERN43, TextType, SheetMusicType or SoftwareType.';
comment on column catalogue.resource.duration_ms is 'Milliseconds; of a video.';

create table catalogue.release_resource (
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  resource_id text collate "C" not null,
  sequence integer,
  primary key (release_id, resource_id)
);
create index on catalogue.release_resource (resource_id);
comment on table catalogue.release_resource is
  'The videos, texts, sheet music and software of a release: its part of the resource list.';
comment on column catalogue.release_resource.resource_id is
  'Id of a catalogue.resource; no foreign key, because feeds arrive in any order.';

create table catalogue.resource_edition (
  id bigint generated always as identity primary key,
  resource_id text collate "C" not null references catalogue.resource (id) on delete cascade,
  sequence integer,
  edition_type text,
  recording_mode text,
  ern jsonb
);
create index on catalogue.resource_edition (resource_id);
comment on table catalogue.resource_edition is
  'An edition of a video: identifiers, files and edition lines hang on it.';

-- Cue sheets and chapters

create table catalogue.cue_sheet (
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  id text collate "C" not null,
  sequence integer,
  resource_id text collate "C",
  cue_sheet_type text,
  namespace text,
  user_defined_value text,
  ern jsonb,
  primary key (release_id, id)
);
comment on table catalogue.cue_sheet is 'What music is in a video of a release.';
comment on column catalogue.cue_sheet.resource_id is
  'Id of the video that the cue sheet is of; no foreign key, because feeds arrive in any order.';
comment on column catalogue.cue_sheet.cue_sheet_type is 'Allowed value of CueSheetType.';

create table catalogue.chapter (
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  id text collate "C" not null,
  sequence integer,
  resource_id text collate "C",
  sequence_number integer,
  image_resource_id text collate "C",
  start_time_ms integer,
  duration_ms integer,
  end_time_ms integer,
  language_and_script_code text,
  ern jsonb,
  primary key (release_id, id)
);
comment on table catalogue.chapter is 'A part of a video or recording of a release that players can go to.';
comment on column catalogue.chapter.resource_id is
  'Id of the video or recording; no foreign key, because feeds arrive in any order.';
comment on column catalogue.chapter.image_resource_id is
  'Id of the image that stands for the chapter; no foreign key, because feeds arrive in any order.';
comment on column catalogue.chapter.start_time_ms is 'Milliseconds from the beginning; so is end_time_ms.';
comment on column catalogue.chapter.duration_ms is 'Milliseconds.';

create table catalogue.cue (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  cue_sheet_id text collate "C" not null,
  sequence integer,
  cue_use_type text,
  cue_theme_type text,
  cue_vocal_type text,
  cue_visual_perception_type text,
  cue_origin text,
  isrc text,
  iswc text,
  is_dance boolean,
  has_musical_content boolean,
  start_time_ms integer,
  duration_ms integer,
  end_time_ms integer,
  ern jsonb,
  foreign key (release_id, cue_sheet_id) references catalogue.cue_sheet (release_id, id) on delete cascade
);
create index on catalogue.cue (release_id, cue_sheet_id);
comment on table catalogue.cue is 'A piece of music in a cue sheet.';
comment on column catalogue.cue.start_time_ms is 'Milliseconds from the beginning; so is end_time_ms.';
comment on column catalogue.cue.duration_ms is 'Milliseconds.';

-- What hangs on them

create table catalogue.resource_identifier (
  id bigint generated always as identity primary key,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  edition_id bigint references catalogue.resource_edition (id) on delete cascade,
  sequence integer,
  isrc text,
  isan text,
  visan text,
  eidr text,
  ismn text,
  isbn text,
  issn text,
  sici text,
  catalog_number text,
  catalog_number_namespace text,
  is_replaced boolean,
  ern jsonb,
  check (num_nonnulls(resource_id, edition_id) = 1)
);
create index on catalogue.resource_identifier (resource_id);
create index on catalogue.resource_identifier (edition_id);
comment on table catalogue.resource_identifier is
  'Identifiers of an edition of a video, or of a text, sheet music or software.';
comment on column catalogue.resource_identifier.is_replaced is
  'True for an identifier that another one of the same resource has replaced.';

create table catalogue.resource_work (
  id bigint generated always as identity primary key,
  resource_id text collate "C" not null references catalogue.resource (id) on delete cascade,
  sequence integer,
  work_id text collate "C" not null
);
create index on catalogue.resource_work (resource_id);
create index on catalogue.resource_work (work_id);
comment on table catalogue.resource_work is 'Which works a video, text, sheet music or software is of.';
comment on column catalogue.resource_work.work_id is
  'Id of a catalogue.work; no foreign key, because feeds arrive in any order.';

create table catalogue.resource_title (
  id bigint generated always as identity primary key,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  cue_id bigint references catalogue.cue (id) on delete cascade,
  release_id text collate "C",
  chapter_id text collate "C",
  sequence integer,
  title_text text,
  display_title_text text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  check (num_nonnulls(resource_id, cue_id, chapter_id) = 1),
  foreign key (release_id, chapter_id) references catalogue.chapter (release_id, id) on delete cascade
);
create index on catalogue.resource_title (resource_id);
create index on catalogue.resource_title (cue_id);
create index on catalogue.resource_title (release_id, chapter_id);
comment on table catalogue.resource_title is 'A title of a resource, a cue or a chapter.';

create table catalogue.resource_sub_title (
  id bigint generated always as identity primary key,
  title_id bigint not null references catalogue.resource_title (id) on delete cascade,
  sequence integer,
  text text,
  sub_title_type text,
  is_displayed_in_title boolean,
  ern jsonb
);
create index on catalogue.resource_sub_title (title_id);
comment on table catalogue.resource_sub_title is 'A subtitle of a resource, a cue or a chapter.';

create table catalogue.resource_display_artist_name (
  id bigint generated always as identity primary key,
  resource_id text collate "C" not null references catalogue.resource (id) on delete cascade,
  sequence integer,
  name text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.resource_display_artist_name (resource_id);
comment on table catalogue.resource_display_artist_name is 'The credit of a resource as one text.';

create table catalogue.resource_display_artist (
  id bigint generated always as identity primary key,
  resource_id text collate "C" not null references catalogue.resource (id) on delete cascade,
  sequence integer,
  party_id text collate "C",
  display_artist_role text,
  namespace text,
  user_defined_value text,
  sequence_number integer,
  artistic_roles text[] not null default '{}',
  is_displayed_in_title boolean,
  title_prefix text,
  ern jsonb
);
create index on catalogue.resource_display_artist (resource_id);
create index on catalogue.resource_display_artist (party_id);
comment on table catalogue.resource_display_artist is 'An artist in the credit of a resource.';
comment on column catalogue.resource_display_artist.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';
comment on column catalogue.resource_display_artist.sequence_number is
  'Position in the credit, counted from 1; sequence only orders the rows.';

create table catalogue.resource_event_date (
  id bigint generated always as identity primary key,
  resource_id text collate "C" not null references catalogue.resource (id) on delete cascade,
  sequence integer,
  date_type text,
  date text,
  is_approximate boolean,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.resource_event_date (resource_id);
comment on table catalogue.resource_event_date is 'A date of a resource.';
comment on column catalogue.resource_event_date.date is
  'ISO 8601 date as text, because it may be partial: 2024, 2024-03 or 2024-03-08.';
comment on column catalogue.resource_event_date.date_type is
  'FirstPublicationDate, CreationDate, and of a video MasteredDate or RemasteredDate.';

create table catalogue.image_display_artist_name (
  id bigint generated always as identity primary key,
  image_id text collate "C" not null references catalogue.image (id) on delete cascade,
  sequence integer,
  name text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.image_display_artist_name (image_id);
comment on table catalogue.image_display_artist_name is 'The credit of an image as one text.';

create table catalogue.image_display_artist (
  id bigint generated always as identity primary key,
  image_id text collate "C" not null references catalogue.image (id) on delete cascade,
  sequence integer,
  party_id text collate "C",
  display_artist_role text,
  namespace text,
  user_defined_value text,
  sequence_number integer,
  artistic_roles text[] not null default '{}',
  is_displayed_in_title boolean,
  title_prefix text,
  ern jsonb
);
create index on catalogue.image_display_artist (image_id);
create index on catalogue.image_display_artist (party_id);
comment on table catalogue.image_display_artist is 'An artist in the credit of an image.';
comment on column catalogue.image_display_artist.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';
comment on column catalogue.image_display_artist.sequence_number is
  'Position in the credit, counted from 1; sequence only orders the rows.';

create table catalogue.image_event_date (
  id bigint generated always as identity primary key,
  image_id text collate "C" not null references catalogue.image (id) on delete cascade,
  sequence integer,
  date_type text,
  date text,
  is_approximate boolean,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.image_event_date (image_id);
comment on table catalogue.image_event_date is 'A date of an image.';
comment on column catalogue.image_event_date.date is
  'ISO 8601 date as text, because it may be partial: 2024, 2024-03 or 2024-03-08.';
comment on column catalogue.image_event_date.date_type is 'FirstPublicationDate or CreationDate.';

create table catalogue.resource_line (
  id bigint generated always as identity primary key,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  edition_id bigint references catalogue.resource_edition (id) on delete cascade,
  cue_id bigint references catalogue.cue (id) on delete cascade,
  sequence integer,
  line_type text,
  year integer,
  company text,
  text text,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  check (num_nonnulls(resource_id, edition_id, cue_id) = 1)
);
create index on catalogue.resource_line (resource_id);
create index on catalogue.resource_line (edition_id);
create index on catalogue.resource_line (cue_id);
comment on table catalogue.resource_line is
  'A P, C or courtesy line of a resource, of an edition of a video or of a cue.';
comment on column catalogue.resource_line.line_type is 'P, C or Courtesy.';
comment on column catalogue.resource_line.year is 'Four digits.';

create table catalogue.resource_parental_warning (
  id bigint generated always as identity primary key,
  resource_id text collate "C" not null references catalogue.resource (id) on delete cascade,
  sequence integer,
  parental_warning_type text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.resource_parental_warning (resource_id);
comment on table catalogue.resource_parental_warning is 'A parental warning of a resource.';

create table catalogue.resource_contributor (
  id bigint generated always as identity primary key,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  image_id text collate "C" references catalogue.image (id) on delete cascade,
  sound_recording_edition_id bigint references catalogue.sound_recording_edition (id) on delete cascade,
  edition_id bigint references catalogue.resource_edition (id) on delete cascade,
  cue_id bigint references catalogue.cue (id) on delete cascade,
  release_id text collate "C",
  chapter_id text collate "C",
  sequence integer,
  party_id text collate "C",
  roles text[] not null default '{}',
  instrument_types text[] not null default '{}',
  sequence_number integer,
  has_made_featured_contribution boolean,
  has_made_contracted_contribution boolean,
  ern jsonb,
  check (num_nonnulls(resource_id, image_id, sound_recording_edition_id, edition_id, cue_id, chapter_id) = 1),
  foreign key (release_id, chapter_id) references catalogue.chapter (release_id, id) on delete cascade
);
create index on catalogue.resource_contributor (resource_id);
create index on catalogue.resource_contributor (image_id);
create index on catalogue.resource_contributor (sound_recording_edition_id);
create index on catalogue.resource_contributor (edition_id);
create index on catalogue.resource_contributor (cue_id);
create index on catalogue.resource_contributor (release_id, chapter_id);
create index on catalogue.resource_contributor (party_id);
comment on table catalogue.resource_contributor is
  'A party that contributed to a resource, an image, an edition, a cue or a chapter.';
comment on column catalogue.resource_contributor.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';

-- Files

create table catalogue.resource_media_file (
  id bigint generated always as identity primary key,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  edition_id bigint references catalogue.resource_edition (id) on delete cascade,
  sequence integer,
  media_file_id text collate "C",
  uri text,
  codec_type text,
  hash_sum_algorithm text,
  hash_sum_value text,
  file_size_bytes bigint,
  is_provided_in_delivery boolean,
  bit_depth integer,
  is_clip boolean,
  container_format text,
  bit_rate text,
  number_of_channels text,
  sampling_rate text,
  bits_per_sample integer,
  duration_ms integer,
  has_immersive_audio_metadata boolean,
  number_of_audio_objects integer,
  delivery_file_type text,
  audio_codec_type text,
  audio_bit_rate text,
  frame_rate text,
  video_definition_type text,
  electro_optical_transfer_function_type text,
  primary_color_type text,
  hdr_video_dynamic_metadata_type text,
  hdr_video_static_metadata_type text,
  image_height integer,
  image_width integer,
  aspect_ratio text,
  color_depth integer,
  image_resolution integer,
  ern jsonb,
  check (num_nonnulls(resource_id, edition_id) = 1)
);
create index on catalogue.resource_media_file (resource_id);
create index on catalogue.resource_media_file (edition_id);
comment on table catalogue.resource_media_file is
  'A file of an edition of a video, or of a text, sheet music or software.';
comment on column catalogue.resource_media_file.media_file_id is
  'By what deals name the file; unique within a release.';
comment on column catalogue.resource_media_file.uri is 'Relative to the message.';
comment on column catalogue.resource_media_file.codec_type is
  'Allowed value of VideoCodecType, TextCodecType, SheetMusicCodecType or, of software, OperatingSystemType.';
comment on column catalogue.resource_media_file.bit_rate is 'kbps of the picture, a decimal number.';
comment on column catalogue.resource_media_file.audio_bit_rate is 'kbps, a decimal number.';
comment on column catalogue.resource_media_file.sampling_rate is 'Hz, a decimal number.';
comment on column catalogue.resource_media_file.frame_rate is 'Hz, non-interlaced, a decimal number.';
comment on column catalogue.resource_media_file.aspect_ratio is 'Width by height, a decimal number such as 1.78.';
comment on column catalogue.resource_media_file.duration_ms is 'Milliseconds.';
comment on column catalogue.resource_media_file.image_height is 'Pixels.';
comment on column catalogue.resource_media_file.image_width is 'Pixels.';
comment on column catalogue.resource_media_file.file_size_bytes is
  'Bytes; the message carries kilobytes of 1,000 bytes.';

create table catalogue.media_file_clip (
  id bigint generated always as identity primary key,
  sound_recording_media_file_id bigint references catalogue.sound_recording_media_file (id) on delete cascade,
  image_media_file_id bigint references catalogue.image_media_file (id) on delete cascade,
  resource_media_file_id bigint references catalogue.resource_media_file (id) on delete cascade,
  sequence integer,
  media_file_id text collate "C",
  clip_type text,
  namespace text,
  user_defined_value text,
  start_point text,
  end_point text,
  duration_used_ms integer,
  expression_type text,
  ern jsonb,
  check (num_nonnulls(sound_recording_media_file_id, image_media_file_id, resource_media_file_id) = 1)
);
create index on catalogue.media_file_clip (sound_recording_media_file_id);
create index on catalogue.media_file_clip (image_media_file_id);
create index on catalogue.media_file_clip (resource_media_file_id);
comment on table catalogue.media_file_clip is 'A part of a file that is to be played as a clip, such as a preview.';
comment on column catalogue.media_file_clip.media_file_id is 'By what deals name the clip; unique within a release.';
comment on column catalogue.media_file_clip.start_point is
  'Seconds from the beginning, a decimal number; so is end_point.';
comment on column catalogue.media_file_clip.duration_used_ms is 'Milliseconds.';
comment on column catalogue.media_file_clip.expression_type is 'Informative or Instructive.';

create table catalogue.media_file_fingerprint (
  id bigint generated always as identity primary key,
  sound_recording_media_file_id bigint references catalogue.sound_recording_media_file (id) on delete cascade,
  image_media_file_id bigint references catalogue.image_media_file (id) on delete cascade,
  resource_media_file_id bigint references catalogue.resource_media_file (id) on delete cascade,
  sequence integer,
  algorithm text,
  version text,
  data_type text,
  value text,
  ern jsonb,
  check (num_nonnulls(sound_recording_media_file_id, image_media_file_id, resource_media_file_id) = 1)
);
create index on catalogue.media_file_fingerprint (sound_recording_media_file_id);
create index on catalogue.media_file_fingerprint (image_media_file_id);
create index on catalogue.media_file_fingerprint (resource_media_file_id);
comment on table catalogue.media_file_fingerprint is 'A fingerprint of what a file sounds or looks like.';
comment on column catalogue.media_file_fingerprint.algorithm is 'Allowed value of FingerprintAlgorithmType.';

-- Characters, rights, ratings, relations

create table catalogue.character (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" references catalogue.sound_recording (id) on delete cascade,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  release_id text collate "C",
  chapter_id text collate "C",
  sequence integer,
  party_id text collate "C",
  sequence_number integer,
  performer_party_id text collate "C",
  performer_roles text[] not null default '{}',
  ern jsonb,
  check (num_nonnulls(sound_recording_id, resource_id, chapter_id) = 1),
  foreign key (release_id, chapter_id) references catalogue.chapter (release_id, id) on delete cascade
);
create index on catalogue.character (sound_recording_id);
create index on catalogue.character (resource_id);
create index on catalogue.character (release_id, chapter_id);
create index on catalogue.character (party_id);
create index on catalogue.character (performer_party_id);
comment on table catalogue.character is 'A character in a recording, video or chapter and who performs it.';
comment on column catalogue.character.party_id is
  'Id of a catalogue.party, the character; no foreign key, because feeds arrive in any order.';
comment on column catalogue.character.performer_party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';

create table catalogue.rights_controller (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" references catalogue.sound_recording (id) on delete cascade,
  image_id text collate "C" references catalogue.image (id) on delete cascade,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  sequence integer,
  party_id text collate "C",
  rights_subject text,
  rights_control_types text[] not null default '{}',
  rights_controller_type text,
  right_share_unknown boolean,
  right_share_percentage text,
  sequence_number integer,
  territory_codes text[] not null default '{}',
  start_date text,
  end_date text,
  ern jsonb,
  check (num_nonnulls(sound_recording_id, image_id, resource_id) = 1)
);
create index on catalogue.rights_controller (sound_recording_id);
create index on catalogue.rights_controller (image_id);
create index on catalogue.rights_controller (resource_id);
create index on catalogue.rights_controller (party_id);
comment on table catalogue.rights_controller is
  'A party that controls rights in a resource or in the work that it is of.';
comment on column catalogue.rights_controller.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';
comment on column catalogue.rights_controller.rights_subject is 'Resource or Work.';
comment on column catalogue.rights_controller.right_share_percentage is 'Decimal number between 0 and 100.';
comment on column catalogue.rights_controller.territory_codes is
  'Of rights in a work only, as are the two dates and rights_controller_type.';

create table catalogue.delegated_usage_right (
  id bigint generated always as identity primary key,
  rights_controller_id bigint not null references catalogue.rights_controller (id) on delete cascade,
  sequence integer,
  use_types text[] not null default '{}',
  territory_codes text[] not null default '{}',
  start_date text,
  end_date text,
  ern jsonb
);
create index on catalogue.delegated_usage_right (rights_controller_id);
comment on table catalogue.delegated_usage_right is
  'Uses that a controller of rights in a resource has left to another.';

create table catalogue.av_rating (
  id bigint generated always as identity primary key,
  release_id text collate "C" references catalogue.release (id) on delete cascade,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  sequence integer,
  rating text,
  agency text,
  namespace text,
  user_defined_value text,
  reason text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  check (num_nonnulls(release_id, resource_id) = 1)
);
create index on catalogue.av_rating (release_id);
create index on catalogue.av_rating (resource_id);
comment on table catalogue.av_rating is 'A rating of a release or video by an agency.';
comment on column catalogue.av_rating.agency is 'Allowed value of RatingAgency.';
comment on column catalogue.av_rating.reason is 'Allowed value of RatingReason.';

create table catalogue.related_resource (
  id bigint generated always as identity primary key,
  release_id text collate "C" references catalogue.release (id) on delete cascade,
  track_release_id text collate "C",
  sound_recording_id text collate "C" references catalogue.sound_recording (id) on delete cascade,
  image_id text collate "C" references catalogue.image (id) on delete cascade,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  sequence integer,
  relationship_type text,
  related_resource_id text collate "C",
  isrc text,
  ismn text,
  isan text,
  visan text,
  isbn text,
  issn text,
  sici text,
  catalog_number text,
  catalog_number_namespace text,
  ern jsonb,
  check (num_nonnulls(release_id, sound_recording_id, image_id, resource_id) = 1),
  foreign key (release_id, track_release_id) references catalogue.track_release (release_id, id) on delete cascade
);
create index on catalogue.related_resource (release_id, track_release_id);
create index on catalogue.related_resource (sound_recording_id);
create index on catalogue.related_resource (image_id);
create index on catalogue.related_resource (resource_id);
comment on table catalogue.related_resource is
  'A relation of a release, track release or resource to a resource: the parts of a mix, a sample, a clip.';
comment on column catalogue.related_resource.relationship_type is 'Allowed value of ResourceRelationshipType.';
comment on column catalogue.related_resource.related_resource_id is
  'Id of a resource of the release; no foreign key, because feeds arrive in any order.';
comment on column catalogue.related_resource.release_id is 'With track_release_id the release of the track.';

create table catalogue.related_resource_timing (
  id bigint generated always as identity primary key,
  related_resource_id bigint not null references catalogue.related_resource (id) on delete cascade,
  sequence integer,
  start_point text,
  end_point text,
  duration_used_ms integer,
  ern jsonb
);
create index on catalogue.related_resource_timing (related_resource_id);
comment on table catalogue.related_resource_timing is 'Where in the owner a related resource is used.';
comment on column catalogue.related_resource_timing.start_point is
  'Seconds from the beginning, a decimal number; so is end_point.';
comment on column catalogue.related_resource_timing.duration_used_ms is 'Milliseconds.';

create table catalogue.devotional_term (
  id bigint generated always as identity primary key,
  release_id text collate "C" references catalogue.release (id) on delete cascade,
  sound_recording_id text collate "C" references catalogue.sound_recording (id) on delete cascade,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  sequence integer,
  term_type text,
  text text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  check (num_nonnulls(release_id, sound_recording_id, resource_id) = 1)
);
create index on catalogue.devotional_term (release_id);
create index on catalogue.devotional_term (sound_recording_id);
create index on catalogue.devotional_term (resource_id);
comment on table catalogue.devotional_term is 'The raga or tala of a recording, or the deity that it is for.';
comment on column catalogue.devotional_term.term_type is 'Raga, Tala or Deity.';

create table catalogue.resource_proprietary_id (
  id bigint generated always as identity primary key,
  identifier_id bigint references catalogue.resource_identifier (id) on delete cascade,
  related_resource_id bigint references catalogue.related_resource (id) on delete cascade,
  release_id text collate "C",
  cue_sheet_id text collate "C",
  chapter_id text collate "C",
  sequence integer,
  namespace text,
  value text,
  ern jsonb,
  check (num_nonnulls(identifier_id, related_resource_id, cue_sheet_id, chapter_id) = 1),
  foreign key (release_id, cue_sheet_id) references catalogue.cue_sheet (release_id, id) on delete cascade,
  foreign key (release_id, chapter_id) references catalogue.chapter (release_id, id) on delete cascade
);
create index on catalogue.resource_proprietary_id (identifier_id);
create index on catalogue.resource_proprietary_id (related_resource_id);
create index on catalogue.resource_proprietary_id (release_id, cue_sheet_id);
create index on catalogue.resource_proprietary_id (release_id, chapter_id);
comment on table catalogue.resource_proprietary_id is
  'An identifier of a resource, cue sheet or chapter in a namespace of its own.';

-- Not of the contract: how a release leads to what hangs on owners of several kinds

create view catalogue.release_character as
  select link.release_id, 'SoundRecording' as owner_type, link.sound_recording_id as owner_id, x.id
  from catalogue.release_sound_recording link
  join catalogue.character x on x.sound_recording_id = link.sound_recording_id
  union all
  select link.release_id, resource.resource_class, link.resource_id, x.id
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.character x on x.resource_id = link.resource_id
  union all
  select x.release_id, 'Chapter', x.chapter_id, x.id
  from catalogue.character x
  where x.chapter_id is not null;

create view catalogue.release_rights_controller as
  select link.release_id, 'SoundRecording' as owner_type, link.sound_recording_id as owner_id, x.id
  from catalogue.release_sound_recording link
  join catalogue.rights_controller x on x.sound_recording_id = link.sound_recording_id
  union all
  select link.release_id, 'Image', link.image_id, x.id
  from catalogue.release_image link
  join catalogue.rights_controller x on x.image_id = link.image_id
  union all
  select link.release_id, resource.resource_class, link.resource_id, x.id
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.rights_controller x on x.resource_id = link.resource_id;

create view catalogue.release_related_resource as
  select x.release_id, case when x.track_release_id is null then 'Release' else 'TrackRelease' end as owner_type, coalesce(x.track_release_id, x.release_id) as owner_id, x.id
  from catalogue.related_resource x
  where x.release_id is not null
  union all
  select link.release_id, 'SoundRecording', link.sound_recording_id, x.id
  from catalogue.release_sound_recording link
  join catalogue.related_resource x on x.sound_recording_id = link.sound_recording_id
  union all
  select link.release_id, 'Image', link.image_id, x.id
  from catalogue.release_image link
  join catalogue.related_resource x on x.image_id = link.image_id
  union all
  select link.release_id, resource.resource_class, link.resource_id, x.id
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.related_resource x on x.resource_id = link.resource_id;

create view catalogue.release_clip as
  select link.release_id, 'MediaFile' as owner_type, ('S' || file.id) collate "C" as owner_id, x.id
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_edition edition on edition.sound_recording_id = link.sound_recording_id
  join catalogue.sound_recording_media_file file on file.edition_id = edition.id
  join catalogue.media_file_clip x on x.sound_recording_media_file_id = file.id
  union all
  select link.release_id, 'MediaFile', ('I' || file.id) collate "C", x.id
  from catalogue.release_image link
  join catalogue.image_media_file file on file.image_id = link.image_id
  join catalogue.media_file_clip x on x.image_media_file_id = file.id
  union all
  select link.release_id, 'MediaFile', ('V' || file.id) collate "C", x.id
  from catalogue.release_resource link
  join catalogue.resource_media_file file on file.resource_id = link.resource_id
  join catalogue.media_file_clip x on x.resource_media_file_id = file.id
  union all
  select link.release_id, 'MediaFile', ('V' || file.id) collate "C", x.id
  from catalogue.release_resource link
  join catalogue.resource_edition edition on edition.resource_id = link.resource_id
  join catalogue.resource_media_file file on file.edition_id = edition.id
  join catalogue.media_file_clip x on x.resource_media_file_id = file.id;

create view catalogue.release_fingerprint as
  select link.release_id, 'MediaFile' as owner_type, ('S' || file.id) collate "C" as owner_id, x.id
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_edition edition on edition.sound_recording_id = link.sound_recording_id
  join catalogue.sound_recording_media_file file on file.edition_id = edition.id
  join catalogue.media_file_fingerprint x on x.sound_recording_media_file_id = file.id
  union all
  select link.release_id, 'MediaFile', ('I' || file.id) collate "C", x.id
  from catalogue.release_image link
  join catalogue.image_media_file file on file.image_id = link.image_id
  join catalogue.media_file_fingerprint x on x.image_media_file_id = file.id
  union all
  select link.release_id, 'MediaFile', ('V' || file.id) collate "C", x.id
  from catalogue.release_resource link
  join catalogue.resource_media_file file on file.resource_id = link.resource_id
  join catalogue.media_file_fingerprint x on x.resource_media_file_id = file.id
  union all
  select link.release_id, 'MediaFile', ('V' || file.id) collate "C", x.id
  from catalogue.release_resource link
  join catalogue.resource_edition edition on edition.resource_id = link.resource_id
  join catalogue.resource_media_file file on file.edition_id = edition.id
  join catalogue.media_file_fingerprint x on x.resource_media_file_id = file.id;
