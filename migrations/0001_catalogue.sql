-- The catalogue: what a label knows. It takes values as they come (docs/decisions/0003-permissive-catalogue.md):
-- whether a value is allowed is judged at export, where the finding names the row and the column.
--
-- sequence orders rows of one owner; it need be neither dense nor unique. Columns are named as in the reader's
-- views, so that a finding's column is a column of its table.
--
-- ern is what the other columns of a row do not reach: a part of the composite that the row becomes, as JSON with
-- catalogue ids where the message has references (docs/fragments.md).

create schema catalogue;

-- Parties

create table catalogue.party (
  id text collate "C" primary key,
  isni text,
  dpid text,
  ipi_name_number text,
  ipn text,
  cisac_society_id text,
  ern jsonb
);
comment on table catalogue.party is 'A person, group or organisation; shared by all releases that name it.';
comment on column catalogue.party.ipi_name_number is 'Eleven digits.';

create table catalogue.party_name (
  id bigint generated always as identity primary key,
  party_id text collate "C" not null references catalogue.party (id) on delete cascade,
  sequence integer,
  full_name text,
  full_name_ascii_transcribed text,
  full_name_indexed text,
  names_before_key_name text,
  key_name text,
  names_after_key_name text,
  abbreviated_name text,
  is_nickname boolean,
  is_stage_name boolean,
  is_legal_name boolean,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.party_name (party_id);
comment on table catalogue.party_name is 'A name of a party, for a language, script and territory.';

create table catalogue.party_proprietary_id (
  id bigint generated always as identity primary key,
  party_id text collate "C" not null references catalogue.party (id) on delete cascade,
  sequence integer,
  namespace text,
  value text,
  ern jsonb
);
create index on catalogue.party_proprietary_id (party_id);
comment on table catalogue.party_proprietary_id is 'An identifier of a party in a namespace of its own.';

-- Works

create table catalogue.work (
  id text collate "C" primary key,
  iswc text,
  opus_number text,
  composer_catalog_numbers text[] not null default '{}',
  ern jsonb
);
comment on table catalogue.work is 'A musical work; shared by all recordings of it.';

create table catalogue.work_proprietary_id (
  id bigint generated always as identity primary key,
  work_id text collate "C" not null references catalogue.work (id) on delete cascade,
  sequence integer,
  namespace text,
  value text,
  ern jsonb
);
create index on catalogue.work_proprietary_id (work_id);
comment on table catalogue.work_proprietary_id is 'An identifier of a work in a namespace of its own.';

-- Sound recordings

create table catalogue.sound_recording (
  id text collate "C" primary key,
  type text,
  namespace text,
  user_defined_value text,
  duration_ms integer,
  recording_formats text[] not null default '{}',
  version_types text[] not null default '{}',
  composite_musical_work_type text,
  languages_of_performance text[] not null default '{}',
  is_cover boolean,
  has_vocal_performance boolean,
  has_foreground_vocal_performance boolean,
  is_instrumental boolean,
  contains_hidden_content boolean,
  is_remastered boolean,
  is_hi_res_music boolean,
  disable_crossfade boolean,
  disable_search boolean,
  is_supplemental boolean,
  apply_classical_profile_variant boolean,
  language_and_script_code text,
  ern jsonb
);
comment on table catalogue.sound_recording is 'A recording; shared by all releases that it is on.';
comment on column catalogue.sound_recording.type is 'Allowed value of SoundRecordingType.';
comment on column catalogue.sound_recording.duration_ms is 'Milliseconds.';

create table catalogue.sound_recording_edition (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" not null references catalogue.sound_recording (id) on delete cascade,
  sequence integer,
  edition_type text,
  recording_mode text,
  ern jsonb
);
create index on catalogue.sound_recording_edition (sound_recording_id);
comment on table catalogue.sound_recording_edition is
  'An edition of a recording: stereo, immersive. Identifiers, files and edition lines hang on it.';

create table catalogue.sound_recording_identifier (
  id bigint generated always as identity primary key,
  edition_id bigint not null references catalogue.sound_recording_edition (id) on delete cascade,
  sequence integer,
  isrc text,
  catalog_number text,
  catalog_number_namespace text,
  is_replaced boolean,
  ern jsonb
);
create index on catalogue.sound_recording_identifier (edition_id);
comment on table catalogue.sound_recording_identifier is
  'An ISRC or catalog number of an edition; an edition may have several.';
comment on column catalogue.sound_recording_identifier.is_replaced is
  'True for an identifier that another one of the same edition has replaced.';

create table catalogue.sound_recording_proprietary_id (
  id bigint generated always as identity primary key,
  identifier_id bigint not null references catalogue.sound_recording_identifier (id) on delete cascade,
  sequence integer,
  namespace text,
  value text,
  ern jsonb
);
create index on catalogue.sound_recording_proprietary_id (identifier_id);
comment on table catalogue.sound_recording_proprietary_id is
  'An identifier of an edition in a namespace of its own.';

create table catalogue.sound_recording_edition_line (
  id bigint generated always as identity primary key,
  edition_id bigint not null references catalogue.sound_recording_edition (id) on delete cascade,
  sequence integer,
  line_type text,
  year integer,
  company text,
  text text,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.sound_recording_edition_line (edition_id);
comment on table catalogue.sound_recording_edition_line is 'A P, C or courtesy line of an edition.';
comment on column catalogue.sound_recording_edition_line.line_type is 'P, C or Courtesy.';
comment on column catalogue.sound_recording_edition_line.year is 'Four digits.';

create table catalogue.sound_recording_media_file (
  id bigint generated always as identity primary key,
  edition_id bigint not null references catalogue.sound_recording_edition (id) on delete cascade,
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
  ern jsonb
);
create index on catalogue.sound_recording_media_file (edition_id);
comment on table catalogue.sound_recording_media_file is 'An audio file of an edition.';
comment on column catalogue.sound_recording_media_file.media_file_id is
  'By what deals name the file; unique within a release.';
comment on column catalogue.sound_recording_media_file.uri is 'Relative to the message.';
comment on column catalogue.sound_recording_media_file.bit_rate is 'kbps, a decimal number.';
comment on column catalogue.sound_recording_media_file.sampling_rate is 'Hz, a decimal number.';
comment on column catalogue.sound_recording_media_file.duration_ms is 'Milliseconds.';
comment on column catalogue.sound_recording_media_file.file_size_bytes is
  'Bytes; the message carries kilobytes of 1,000 bytes.';

create table catalogue.sound_recording_work (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" not null references catalogue.sound_recording (id) on delete cascade,
  sequence integer,
  work_id text collate "C" not null
);
create index on catalogue.sound_recording_work (sound_recording_id);
create index on catalogue.sound_recording_work (work_id);
comment on table catalogue.sound_recording_work is 'Which works a recording is of.';
comment on column catalogue.sound_recording_work.work_id is
  'Id of a catalogue.work; no foreign key, because feeds arrive in any order.';

create table catalogue.sound_recording_title (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" not null references catalogue.sound_recording (id) on delete cascade,
  sequence integer,
  title_text text,
  display_title_text text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.sound_recording_title (sound_recording_id);
comment on table catalogue.sound_recording_title is
  'A title of a recording, for a language, script and territory.';

create table catalogue.sound_recording_sub_title (
  id bigint generated always as identity primary key,
  title_id bigint not null references catalogue.sound_recording_title (id) on delete cascade,
  sequence integer,
  text text,
  sub_title_type text,
  is_displayed_in_title boolean,
  ern jsonb
);
create index on catalogue.sound_recording_sub_title (title_id);
comment on table catalogue.sound_recording_sub_title is 'A subtitle, such as the version.';

create table catalogue.sound_recording_display_artist_name (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" not null references catalogue.sound_recording (id) on delete cascade,
  sequence integer,
  name text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.sound_recording_display_artist_name (sound_recording_id);
comment on table catalogue.sound_recording_display_artist_name is 'The credit of a recording as one text.';

create table catalogue.sound_recording_display_artist (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" not null references catalogue.sound_recording (id) on delete cascade,
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
create index on catalogue.sound_recording_display_artist (sound_recording_id);
create index on catalogue.sound_recording_display_artist (party_id);
comment on table catalogue.sound_recording_display_artist is 'An artist in the credit of a recording.';
comment on column catalogue.sound_recording_display_artist.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';
comment on column catalogue.sound_recording_display_artist.sequence_number is
  'Position in the credit, counted from 1; sequence only orders the rows.';

create table catalogue.sound_recording_contributor (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" not null references catalogue.sound_recording (id) on delete cascade,
  sequence integer,
  party_id text collate "C",
  roles text[] not null default '{}',
  instrument_types text[] not null default '{}',
  sequence_number integer,
  has_made_featured_contribution boolean,
  has_made_contracted_contribution boolean,
  ern jsonb
);
create index on catalogue.sound_recording_contributor (sound_recording_id);
create index on catalogue.sound_recording_contributor (party_id);
comment on table catalogue.sound_recording_contributor is
  'A party that contributed to a recording: composer, producer, player.';
comment on column catalogue.sound_recording_contributor.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';

create table catalogue.sound_recording_line (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" not null references catalogue.sound_recording (id) on delete cascade,
  sequence integer,
  line_type text,
  year integer,
  company text,
  text text,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.sound_recording_line (sound_recording_id);
comment on table catalogue.sound_recording_line is
  'A P, C or courtesy line of a recording in all its editions.';
comment on column catalogue.sound_recording_line.line_type is 'P, C or Courtesy.';
comment on column catalogue.sound_recording_line.year is 'Four digits.';

create table catalogue.sound_recording_event_date (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" not null references catalogue.sound_recording (id) on delete cascade,
  sequence integer,
  date_type text,
  date text,
  is_approximate boolean,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.sound_recording_event_date (sound_recording_id);
comment on table catalogue.sound_recording_event_date is 'A date of a recording.';
comment on column catalogue.sound_recording_event_date.date is
  'ISO 8601 date as text, because it may be partial: 2024, 2024-03 or 2024-03-08.';
comment on column catalogue.sound_recording_event_date.date_type is
  'ReleaseDate, OriginalReleaseDate, FirstPublicationDate, CreationDate, MasteredDate or RemasteredDate.';

create table catalogue.sound_recording_parental_warning (
  id bigint generated always as identity primary key,
  sound_recording_id text collate "C" not null references catalogue.sound_recording (id) on delete cascade,
  sequence integer,
  parental_warning_type text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.sound_recording_parental_warning (sound_recording_id);
comment on table catalogue.sound_recording_parental_warning is 'A parental warning of a recording.';

-- Images

create table catalogue.image (
  id text collate "C" primary key,
  type text,
  namespace text,
  user_defined_value text,
  version_types text[] not null default '{}',
  description text,
  contains_hidden_content boolean,
  is_supplemental boolean,
  language_and_script_code text,
  ern jsonb
);
comment on table catalogue.image is 'An image, such as a front cover; shared by all releases that show it.';
comment on column catalogue.image.type is 'Allowed value of ImageType.';

create table catalogue.image_identifier (
  id bigint generated always as identity primary key,
  image_id text collate "C" not null references catalogue.image (id) on delete cascade,
  sequence integer,
  is_replaced boolean,
  ern jsonb
);
create index on catalogue.image_identifier (image_id);
comment on table catalogue.image_identifier is 'Holds the proprietary identifiers of an image.';

create table catalogue.image_proprietary_id (
  id bigint generated always as identity primary key,
  identifier_id bigint not null references catalogue.image_identifier (id) on delete cascade,
  sequence integer,
  namespace text,
  value text,
  ern jsonb
);
create index on catalogue.image_proprietary_id (identifier_id);
comment on table catalogue.image_proprietary_id is 'An identifier of an image in a namespace of its own.';

create table catalogue.image_title (
  id bigint generated always as identity primary key,
  image_id text collate "C" not null references catalogue.image (id) on delete cascade,
  sequence integer,
  title_text text,
  display_title_text text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.image_title (image_id);
comment on table catalogue.image_title is 'A title of an image.';

create table catalogue.image_sub_title (
  id bigint generated always as identity primary key,
  title_id bigint not null references catalogue.image_title (id) on delete cascade,
  sequence integer,
  text text,
  sub_title_type text,
  is_displayed_in_title boolean,
  ern jsonb
);
create index on catalogue.image_sub_title (title_id);
comment on table catalogue.image_sub_title is 'A subtitle of an image.';

create table catalogue.image_line (
  id bigint generated always as identity primary key,
  image_id text collate "C" not null references catalogue.image (id) on delete cascade,
  sequence integer,
  line_type text,
  year integer,
  company text,
  text text,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.image_line (image_id);
comment on table catalogue.image_line is 'A C or courtesy line of an image.';
comment on column catalogue.image_line.line_type is 'P, C or Courtesy.';
comment on column catalogue.image_line.year is 'Four digits.';

create table catalogue.image_parental_warning (
  id bigint generated always as identity primary key,
  image_id text collate "C" not null references catalogue.image (id) on delete cascade,
  sequence integer,
  parental_warning_type text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.image_parental_warning (image_id);
comment on table catalogue.image_parental_warning is 'A parental warning of an image.';

create table catalogue.image_media_file (
  id bigint generated always as identity primary key,
  image_id text collate "C" not null references catalogue.image (id) on delete cascade,
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
  image_height integer,
  image_width integer,
  aspect_ratio text,
  color_depth integer,
  image_resolution integer,
  ern jsonb
);
create index on catalogue.image_media_file (image_id);
comment on table catalogue.image_media_file is 'A file of an image.';
comment on column catalogue.image_media_file.media_file_id is
  'By what deals name the file; unique within a release.';
comment on column catalogue.image_media_file.uri is 'Relative to the message.';
comment on column catalogue.image_media_file.image_height is 'Pixels.';
comment on column catalogue.image_media_file.image_width is 'Pixels.';
comment on column catalogue.image_media_file.file_size_bytes is
  'Bytes; the message carries kilobytes of 1,000 bytes.';

-- Releases

create table catalogue.release (
  id text collate "C" primary key,
  export_priority smallint not null default 0,
  profile text,
  profile_variant text,
  language_and_script_code text,
  release_types text[] not null default '{}',
  version_types text[] not null default '{}',
  namespace text,
  user_defined_value text,
  grid text,
  icpn text,
  catalog_number text,
  catalog_number_namespace text,
  duration_ms integer,
  is_single_artist_compilation boolean,
  is_multi_artist_compilation boolean,
  is_soundtrack boolean,
  is_hi_res_music boolean,
  hi_res_music_description text,
  target_url text,
  message_ern jsonb,
  purge_ern jsonb,
  ern jsonb
);
create index on catalogue.release (export_priority, id);
comment on table catalogue.release is 'A release: album, single, EP.';
comment on column catalogue.release.export_priority is 'Lower is exported first.';
comment on column catalogue.release.profile is 'Release profile; null: chosen from the content.';
comment on column catalogue.release.profile_variant is
  'Variants of the profile: BoxedSet, Classical or both; null: chosen from the content.';
comment on column catalogue.release.version_types is 'Allowed values of VersionType.';
comment on column catalogue.release.release_types is 'Allowed values of ReleaseType.';
comment on column catalogue.release.duration_ms is 'Milliseconds.';
comment on column catalogue.release.ern is 'Fragment of the main release.';
comment on column catalogue.release.message_ern is 'Fragment of the message itself.';
comment on column catalogue.release.purge_ern is 'Fragment of the release''s PurgeReleaseMessage.';

create table catalogue.release_proprietary_id (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  namespace text,
  value text,
  ern jsonb
);
create index on catalogue.release_proprietary_id (release_id);
comment on table catalogue.release_proprietary_id is 'An identifier of a release in a namespace of its own.';

create table catalogue.release_title (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  title_text text,
  display_title_text text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.release_title (release_id);
comment on table catalogue.release_title is 'A title of a release, for a language, script and territory.';
comment on column catalogue.release_title.display_title_text is
  'Where null it is the title followed by its subtitles in brackets.';

create table catalogue.release_sub_title (
  id bigint generated always as identity primary key,
  title_id bigint not null references catalogue.release_title (id) on delete cascade,
  sequence integer,
  text text,
  sub_title_type text,
  is_displayed_in_title boolean,
  ern jsonb
);
create index on catalogue.release_sub_title (title_id);
comment on table catalogue.release_sub_title is 'A subtitle of a release.';

create table catalogue.release_display_artist_name (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  name text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.release_display_artist_name (release_id);
comment on table catalogue.release_display_artist_name is 'The credit of a release as one text.';

create table catalogue.release_display_artist (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
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
create index on catalogue.release_display_artist (release_id);
create index on catalogue.release_display_artist (party_id);
comment on table catalogue.release_display_artist is 'An artist in the credit of a release.';
comment on column catalogue.release_display_artist.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';
comment on column catalogue.release_display_artist.sequence_number is
  'Position in the credit, counted from 1; sequence only orders the rows.';

create table catalogue.release_label (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  party_id text collate "C",
  label_type text,
  access_control_party text,
  namespace text,
  user_defined_value text,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.release_label (release_id);
create index on catalogue.release_label (party_id);
comment on table catalogue.release_label is 'A label of a release.';
comment on column catalogue.release_label.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';

create table catalogue.release_line (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  line_type text,
  year integer,
  company text,
  text text,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.release_line (release_id);
comment on table catalogue.release_line is 'A P, C or courtesy line of a release.';
comment on column catalogue.release_line.line_type is 'P, C or Courtesy.';
comment on column catalogue.release_line.year is 'Four digits.';

create table catalogue.release_genre (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  genre_text text,
  sub_genre text,
  genre_category text,
  sub_genre_category text,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.release_genre (release_id);
comment on table catalogue.release_genre is 'A genre of a release.';

create table catalogue.release_event_date (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  date_type text,
  date text,
  is_approximate boolean,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.release_event_date (release_id);
comment on table catalogue.release_event_date is 'A date of a release.';
comment on column catalogue.release_event_date.date is
  'ISO 8601 date as text, because it may be partial: 2024, 2024-03 or 2024-03-08.';
comment on column catalogue.release_event_date.date_type is
  'ReleaseDate, OriginalReleaseDate, FirstPublicationDate, CreationDate, MasteredDate or RemasteredDate.';

create table catalogue.release_parental_warning (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  parental_warning_type text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.release_parental_warning (release_id);
comment on table catalogue.release_parental_warning is 'A parental warning of a release.';

create table catalogue.release_sound_recording (
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sound_recording_id text collate "C" not null,
  sequence integer,
  primary key (release_id, sound_recording_id)
);
create index on catalogue.release_sound_recording (sound_recording_id);
comment on table catalogue.release_sound_recording is
  'The recordings of a release: its part of the resource list. A recording that an item names must stand here.';
comment on column catalogue.release_sound_recording.sound_recording_id is
  'Id of a catalogue.sound_recording; no foreign key, because feeds arrive in any order.';

create table catalogue.release_image (
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  image_id text collate "C" not null,
  sequence integer,
  primary key (release_id, image_id)
);
create index on catalogue.release_image (image_id);
comment on table catalogue.release_image is
  'The images of a release: its part of the resource list. An image that a link names must stand here.';
comment on column catalogue.release_image.image_id is
  'Id of a catalogue.image; no foreign key, because feeds arrive in any order.';

create table catalogue.release_named_party (
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  party_id text collate "C" not null,
  sequence integer,
  primary key (release_id, party_id)
);
create index on catalogue.release_named_party (party_id);
comment on table catalogue.release_named_party is
  'Parties of a release that no other column names: those that only fragments refer to.';
comment on column catalogue.release_named_party.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';

-- Resource groups

create table catalogue.resource_group (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  parent_id bigint references catalogue.resource_group (id) on delete cascade,
  sequence integer,
  resource_group_type text,
  sequence_number integer,
  display_sequence text,
  no_display_sequence boolean,
  carrier_types text[] not null default '{}',
  duration_ms integer,
  grid text,
  icpn text,
  catalog_number text,
  catalog_number_namespace text,
  group_release_id text collate "C",
  ern jsonb
);
create index on catalogue.resource_group (release_id);
create index on catalogue.resource_group (parent_id);
comment on table catalogue.resource_group is
  'The order of a release: its own group, and inside it a group for each disc.';
comment on column catalogue.resource_group.parent_id is
  'Group of the same release that this one is inside; null for the release''s own group.';
comment on column catalogue.resource_group.duration_ms is 'Milliseconds.';
comment on column catalogue.resource_group.group_release_id is
  'Id of a track or clip release of the release that the group is; no foreign key, because feeds arrive in any order.';
comment on column catalogue.resource_group.resource_group_type is
  'Allowed value of ResourceGroupType, for example Component for a disc.';

create table catalogue.resource_group_title (
  id bigint generated always as identity primary key,
  group_id bigint not null references catalogue.resource_group (id) on delete cascade,
  sequence integer,
  title_text text,
  display_title_text text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb
);
create index on catalogue.resource_group_title (group_id);
comment on table catalogue.resource_group_title is 'A title of a group, for example of a disc.';

create table catalogue.resource_group_sub_title (
  id bigint generated always as identity primary key,
  title_id bigint not null references catalogue.resource_group_title (id) on delete cascade,
  sequence integer,
  text text,
  sub_title_type text,
  is_displayed_in_title boolean,
  ern jsonb
);
create index on catalogue.resource_group_sub_title (title_id);
comment on table catalogue.resource_group_sub_title is 'A subtitle of a group.';

create table catalogue.resource_group_link (
  id bigint generated always as identity primary key,
  group_id bigint not null references catalogue.resource_group (id) on delete cascade,
  sequence integer,
  resource_id text collate "C",
  link_description text,
  namespace text,
  user_defined_value text,
  sequence_number integer,
  is_multi_file boolean,
  language_and_script_code text,
  ern jsonb
);
create index on catalogue.resource_group_link (group_id);
create index on catalogue.resource_group_link (resource_id);
comment on table catalogue.resource_group_link is
  'An image of a group as a whole, for example the front cover.';
comment on column catalogue.resource_group_link.resource_id is
  'Id of a resource of the release; no foreign key, because feeds arrive in any order.';

create table catalogue.resource_group_item (
  id bigint generated always as identity primary key,
  group_id bigint not null references catalogue.resource_group (id) on delete cascade,
  sequence integer,
  resource_id text collate "C",
  sequence_number integer,
  display_sequence text,
  no_display_sequence boolean,
  is_bonus_resource boolean,
  is_instant_gratification_resource boolean,
  is_pre_order_incentive_resource boolean,
  ern jsonb
);
create index on catalogue.resource_group_item (group_id);
create index on catalogue.resource_group_item (resource_id);
comment on table catalogue.resource_group_item is 'A resource at its place in a group: a track on its disc.';
comment on column catalogue.resource_group_item.resource_id is
  'Id of a resource of the release; no foreign key, because feeds arrive in any order.';
comment on column catalogue.resource_group_item.sequence_number is
  'Position within the group, counted from 1; null for an item without a place in it.';

create table catalogue.resource_group_item_link (
  id bigint generated always as identity primary key,
  item_id bigint not null references catalogue.resource_group_item (id) on delete cascade,
  sequence integer,
  resource_id text collate "C",
  link_description text,
  namespace text,
  user_defined_value text,
  sequence_number integer,
  is_multi_file boolean,
  language_and_script_code text,
  ern jsonb
);
create index on catalogue.resource_group_item_link (item_id);
create index on catalogue.resource_group_item_link (resource_id);
comment on table catalogue.resource_group_item_link is 'An image of one item.';
comment on column catalogue.resource_group_item_link.resource_id is
  'Id of a resource of the release; no foreign key, because feeds arrive in any order.';

-- Track releases

create table catalogue.track_release (
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  id text collate "C" not null,
  sequence integer,
  resource_id text collate "C",
  grid text,
  icpn text,
  catalog_number text,
  catalog_number_namespace text,
  is_main_release boolean,
  target_url text,
  ern jsonb,
  primary key (release_id, id)
);
create index on catalogue.track_release (resource_id);
comment on table catalogue.track_release is 'A recording or video of a release that is offered on its own.';
comment on column catalogue.track_release.id is 'Unique within the release; deals refer to it.';
comment on column catalogue.track_release.resource_id is
  'Id of a recording or video of the release; no foreign key, because feeds arrive in any order.';

create table catalogue.track_release_proprietary_id (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  track_release_id text collate "C" not null,
  sequence integer,
  namespace text,
  value text,
  ern jsonb,
  foreign key (release_id, track_release_id) references catalogue.track_release (release_id, id) on delete cascade
);
create index on catalogue.track_release_proprietary_id (release_id, track_release_id);
comment on table catalogue.track_release_proprietary_id is
  'An identifier of a track release in a namespace of its own.';

create table catalogue.track_release_title (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  track_release_id text collate "C" not null,
  sequence integer,
  title_text text,
  display_title_text text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  foreign key (release_id, track_release_id) references catalogue.track_release (release_id, id) on delete cascade
);
create index on catalogue.track_release_title (release_id, track_release_id);
comment on table catalogue.track_release_title is
  'A title of a track release, only where it differs from the recording''s.';

create table catalogue.track_release_sub_title (
  id bigint generated always as identity primary key,
  title_id bigint not null references catalogue.track_release_title (id) on delete cascade,
  sequence integer,
  text text,
  sub_title_type text,
  is_displayed_in_title boolean,
  ern jsonb
);
create index on catalogue.track_release_sub_title (title_id);
comment on table catalogue.track_release_sub_title is 'A subtitle of a track release.';

create table catalogue.track_release_label (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  track_release_id text collate "C" not null,
  sequence integer,
  party_id text collate "C",
  label_type text,
  access_control_party text,
  namespace text,
  user_defined_value text,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  foreign key (release_id, track_release_id) references catalogue.track_release (release_id, id) on delete cascade
);
create index on catalogue.track_release_label (release_id, track_release_id);
create index on catalogue.track_release_label (party_id);
comment on table catalogue.track_release_label is
  'A label of a track release, only where it differs from the release''s.';

create table catalogue.track_release_genre (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  track_release_id text collate "C" not null,
  sequence integer,
  genre_text text,
  sub_genre text,
  genre_category text,
  sub_genre_category text,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  foreign key (release_id, track_release_id) references catalogue.track_release (release_id, id) on delete cascade
);
create index on catalogue.track_release_genre (release_id, track_release_id);
comment on table catalogue.track_release_genre is
  'A genre of a track release, only where it differs from the release''s.';

-- Deals

create table catalogue.deal (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  deal_references text[] not null default '{}',
  recipient_dpid text,
  track_release_id text collate "C",
  clip_release_id text collate "C",
  includes_track_releases boolean,
  is_communicated_out_of_band boolean,
  video_definition_type text,
  coding_type text,
  bit_rate text,
  bit_rate_unit text,
  number_of_usages integer,
  is_promotional boolean,
  promotional_code text,
  promotional_code_namespace text,
  is_pre_order_deal boolean,
  instant_gratification_resource_ids text[] not null default '{}',
  physical_returns_allowed boolean,
  latest_date_for_physical_returns date,
  number_of_products_per_carton integer,
  media_file_ids text[] not null default '{}',
  ern jsonb
);
create index on catalogue.deal (release_id);
comment on table catalogue.deal is
  'Commercial terms of a release or of one of its track or clip releases; equal terms are merged in the message.';
comment on column catalogue.deal.deal_references is 'Identifiers of the deal between the two parties.';
comment on column catalogue.deal.recipient_dpid is
  'DPID of the only recipient that the deal is for; null: every recipient.';
comment on column catalogue.deal.track_release_id is
  'The one track release that the deal is for; null, like clip_release_id: the main release.';
comment on column catalogue.deal.clip_release_id is 'The one clip release that the deal is for.';
comment on column catalogue.deal.includes_track_releases is
  'True: the deal of the main release holds for each of its track releases too.';
comment on column catalogue.deal.is_communicated_out_of_band is
  'True: the terms are agreed elsewhere, under deal_references.';
comment on column catalogue.deal.bit_rate is 'A decimal number.';
comment on column catalogue.deal.instant_gratification_resource_ids is
  'Ids of resources of the release that are delivered as soon as it is ordered.';
comment on column catalogue.deal.latest_date_for_physical_returns is 'Last day on which unsold copies may be returned.';
comment on column catalogue.deal.media_file_ids is 'Ids of the media files that the deal is about; none: all.';

create table catalogue.deal_territory (
  id bigint generated always as identity primary key,
  deal_id bigint not null references catalogue.deal (id) on delete cascade,
  sequence integer,
  territory_code text,
  identifier_type text,
  is_excluded boolean not null default false,
  ern jsonb
);
create index on catalogue.deal_territory (deal_id);
comment on table catalogue.deal_territory is 'A territory that a deal holds in, or does not hold in.';
comment on column catalogue.deal_territory.identifier_type is 'ISO or TIS: which list the code is from; null: ISO.';
comment on column catalogue.deal_territory.is_excluded is 'True: the deal holds everywhere but here.';

create table catalogue.deal_period (
  id bigint generated always as identity primary key,
  deal_id bigint not null references catalogue.deal (id) on delete cascade,
  sequence integer,
  start_date date,
  end_date date,
  start_date_time timestamp,
  start_time_zone_offset text,
  end_date_time timestamp,
  end_time_zone_offset text,
  ern jsonb
);
create index on catalogue.deal_period (deal_id);
comment on table catalogue.deal_period is 'A validity period of a deal, by dates or by date-times.';
comment on column catalogue.deal_period.start_date_time is
  'As a clock on the wall shows it in the time zone of start_time_zone_offset.';
comment on column catalogue.deal_period.start_time_zone_offset is
  'Z or for example +01:00; null: local time of the territory.';
comment on column catalogue.deal_period.end_date_time is
  'As a clock on the wall shows it in the time zone of end_time_zone_offset.';
comment on column catalogue.deal_period.end_time_zone_offset is
  'Z or for example +02:00; it differs from the start''s where daylight saving time lies between.';

create table catalogue.deal_term (
  id bigint generated always as identity primary key,
  deal_id bigint not null references catalogue.deal (id) on delete cascade,
  sequence integer,
  term_type text,
  value text,
  namespace text,
  user_defined_value text,
  is_discoverable boolean,
  ern jsonb
);
create index on catalogue.deal_term (deal_id);
comment on table catalogue.deal_term is 'A commercial model, use type, user interface type or carrier type of a deal.';
comment on column catalogue.deal_term.term_type is 'CommercialModelType, UseType, UserInterfaceType or CarrierType.';

create table catalogue.deal_price (
  id bigint generated always as identity primary key,
  deal_id bigint not null references catalogue.deal (id) on delete cascade,
  sequence integer,
  price_type text,
  namespace text,
  user_defined_value text,
  price_code text,
  price_code_namespace text,
  wholesale_price_per_unit numeric,
  bulk_order_wholesale_price_per_unit numeric,
  suggested_retail_price numeric,
  currency_code text,
  ern jsonb
);
create index on catalogue.deal_price (deal_id);
comment on table catalogue.deal_price is 'A price of a deal.';
comment on column catalogue.deal_price.currency_code is 'ISO 4217 code of every price of the row.';

-- Senders and recipients

create table catalogue.messaging_party (
  dpid text collate "C" not null,
  role text not null check (role in ('sender', 'recipient', 'on_behalf_of')),
  full_name text,
  trading_name text,
  message_control_type text,
  ern jsonb,
  primary key (dpid, role)
);
comment on table catalogue.messaging_party is
  'Who sends messages, who receives them and on whose behalf they are sent; one party may stand in several roles.';
comment on column catalogue.messaging_party.dpid is 'DDEX party identifier without hyphens, 18 characters.';
comment on column catalogue.messaging_party.message_control_type is
  'Of a recipient: LiveMessage or TestMessage.';
