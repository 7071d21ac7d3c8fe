-- What releases have beside 0001_catalogue: clip releases, additional titles, texts, related releases, record
-- companies, the extras of resource groups, administration and supplemental documents.
--
-- A table whose rows hang on owners of several kinds has a column for each of them, of which one is set; release_id
-- alone means the release itself. The tables stand before the views of 0002, which show some of them beside others.

-- Clip releases

create table catalogue.clip_release (
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  id text collate "C" not null,
  sequence integer,
  resource_id text collate "C",
  grid text,
  icpn text,
  catalog_number text,
  catalog_number_namespace text,
  ern jsonb,
  primary key (release_id, id)
);
create index on catalogue.clip_release (resource_id);
comment on table catalogue.clip_release is 'A clip of a release that is offered on its own.';
comment on column catalogue.clip_release.id is
  'Unique within the clip and track releases of the release; deals refer to it.';
comment on column catalogue.clip_release.resource_id is
  'Id of a recording or video of the release; no foreign key, because feeds arrive in any order.';

create table catalogue.clip_release_proprietary_id (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  clip_release_id text collate "C" not null,
  sequence integer,
  namespace text,
  value text,
  ern jsonb,
  foreign key (release_id, clip_release_id) references catalogue.clip_release (release_id, id) on delete cascade
);
create index on catalogue.clip_release_proprietary_id (release_id, clip_release_id);
comment on table catalogue.clip_release_proprietary_id is
  'An identifier of a clip release in a namespace of its own.';

create table catalogue.clip_release_title (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  clip_release_id text collate "C" not null,
  sequence integer,
  title_text text,
  display_title_text text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  foreign key (release_id, clip_release_id) references catalogue.clip_release (release_id, id) on delete cascade
);
create index on catalogue.clip_release_title (release_id, clip_release_id);
comment on table catalogue.clip_release_title is 'A title of a clip release.';

create table catalogue.clip_release_sub_title (
  id bigint generated always as identity primary key,
  title_id bigint not null references catalogue.clip_release_title (id) on delete cascade,
  sequence integer,
  text text,
  sub_title_type text,
  is_displayed_in_title boolean,
  ern jsonb
);
create index on catalogue.clip_release_sub_title (title_id);
comment on table catalogue.clip_release_sub_title is 'A subtitle of a clip release.';

create table catalogue.clip_release_label (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  clip_release_id text collate "C" not null,
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
  foreign key (release_id, clip_release_id) references catalogue.clip_release (release_id, id) on delete cascade
);
create index on catalogue.clip_release_label (release_id, clip_release_id);
create index on catalogue.clip_release_label (party_id);
comment on table catalogue.clip_release_label is
  'A label of a clip release, only where it differs from the release''s.';

create table catalogue.clip_release_genre (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  clip_release_id text collate "C" not null,
  sequence integer,
  genre_text text,
  sub_genre text,
  genre_category text,
  sub_genre_category text,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  foreign key (release_id, clip_release_id) references catalogue.clip_release (release_id, id) on delete cascade
);
create index on catalogue.clip_release_genre (release_id, clip_release_id);
comment on table catalogue.clip_release_genre is
  'A genre of a clip release, only where it differs from the release''s.';

create table catalogue.track_release_link (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  track_release_id text collate "C" not null,
  sequence integer,
  resource_id text collate "C",
  link_description text,
  namespace text,
  user_defined_value text,
  sequence_number integer,
  is_multi_file boolean,
  language_and_script_code text,
  ern jsonb,
  foreign key (release_id, track_release_id) references catalogue.track_release (release_id, id) on delete cascade
);
create index on catalogue.track_release_link (release_id, track_release_id);
create index on catalogue.track_release_link (resource_id);
comment on table catalogue.track_release_link is 'A resource that belongs to a track release, such as its cover.';
comment on column catalogue.track_release_link.resource_id is
  'Id of a resource of the release; no foreign key, because feeds arrive in any order.';

-- Resource groups

create table catalogue.resource_group_proprietary_id (
  id bigint generated always as identity primary key,
  group_id bigint not null references catalogue.resource_group (id) on delete cascade,
  sequence integer,
  namespace text,
  value text,
  ern jsonb
);
create index on catalogue.resource_group_proprietary_id (group_id);
comment on table catalogue.resource_group_proprietary_id is
  'An identifier in a namespace of its own of the release that a group is, such as a member of a box set.';

create table catalogue.resource_group_display_artist (
  id bigint generated always as identity primary key,
  group_id bigint not null references catalogue.resource_group (id) on delete cascade,
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
create index on catalogue.resource_group_display_artist (group_id);
create index on catalogue.resource_group_display_artist (party_id);
comment on table catalogue.resource_group_display_artist is 'An artist in the credit of a group.';
comment on column catalogue.resource_group_display_artist.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';

-- Titles, texts and relations

create table catalogue.additional_title (
  id bigint generated always as identity primary key,
  release_id text collate "C" references catalogue.release (id) on delete cascade,
  track_release_id text collate "C",
  clip_release_id text collate "C",
  group_id bigint references catalogue.resource_group (id) on delete cascade,
  chapter_id text collate "C",
  sound_recording_id text collate "C" references catalogue.sound_recording (id) on delete cascade,
  image_id text collate "C" references catalogue.image (id) on delete cascade,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  sequence integer,
  title_text text,
  additional_title_type text,
  namespace text,
  user_defined_value text,
  is_in_original_language boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  check (num_nonnulls(release_id, sound_recording_id, image_id, resource_id) = 1),
  check (num_nonnulls(track_release_id, clip_release_id, group_id, chapter_id) <= 1),
  foreign key (release_id, track_release_id) references catalogue.track_release (release_id, id) on delete cascade,
  foreign key (release_id, clip_release_id) references catalogue.clip_release (release_id, id) on delete cascade,
  foreign key (release_id, chapter_id) references catalogue.chapter (release_id, id) on delete cascade
);
create index on catalogue.additional_title (release_id, track_release_id);
create index on catalogue.additional_title (release_id, clip_release_id);
create index on catalogue.additional_title (release_id, chapter_id);
create index on catalogue.additional_title (group_id);
create index on catalogue.additional_title (sound_recording_id);
create index on catalogue.additional_title (image_id);
create index on catalogue.additional_title (resource_id);
comment on table catalogue.additional_title is
  'A title beside the displayed one: formal, grouping, alternative, original, and so on.';
comment on column catalogue.additional_title.additional_title_type is 'Allowed value of AdditionalTitleType.';

create table catalogue.additional_sub_title (
  id bigint generated always as identity primary key,
  title_id bigint not null references catalogue.additional_title (id) on delete cascade,
  sequence integer,
  text text,
  sub_title_type text,
  is_displayed_in_title boolean,
  ern jsonb
);
create index on catalogue.additional_sub_title (title_id);
comment on table catalogue.additional_sub_title is 'A subtitle of an additional title.';

create table catalogue.release_text (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  track_release_id text collate "C",
  sequence integer,
  text_type text,
  text text,
  is_short_synopsis boolean,
  language_and_script_code text,
  applicable_territory_code text,
  is_default boolean,
  ern jsonb,
  foreign key (release_id, track_release_id) references catalogue.track_release (release_id, id) on delete cascade
);
create index on catalogue.release_text (release_id, track_release_id);
comment on table catalogue.release_text is 'Keywords, a synopsis or a marketing comment of a release or track release.';
comment on column catalogue.release_text.text_type is 'Keywords, Synopsis or MarketingComment.';

create table catalogue.related_release (
  id bigint generated always as identity primary key,
  release_id text collate "C" references catalogue.release (id) on delete cascade,
  track_release_id text collate "C",
  clip_release_id text collate "C",
  sound_recording_id text collate "C" references catalogue.sound_recording (id) on delete cascade,
  image_id text collate "C" references catalogue.image (id) on delete cascade,
  resource_id text collate "C" references catalogue.resource (id) on delete cascade,
  sequence integer,
  relationship_type text,
  namespace text,
  user_defined_value text,
  grid text,
  icpn text,
  catalog_number text,
  catalog_number_namespace text,
  proprietary_id text,
  proprietary_id_namespace text,
  title_text text,
  display_artist_name text,
  label_party_id text collate "C",
  release_date text,
  original_release_date text,
  ern jsonb,
  check (num_nonnulls(release_id, sound_recording_id, image_id, resource_id) = 1),
  check (num_nonnulls(track_release_id, clip_release_id) <= 1),
  foreign key (release_id, track_release_id) references catalogue.track_release (release_id, id) on delete cascade,
  foreign key (release_id, clip_release_id) references catalogue.clip_release (release_id, id) on delete cascade
);
create index on catalogue.related_release (release_id, track_release_id);
create index on catalogue.related_release (release_id, clip_release_id);
create index on catalogue.related_release (sound_recording_id);
create index on catalogue.related_release (image_id);
create index on catalogue.related_release (resource_id);
create index on catalogue.related_release (label_party_id);
comment on table catalogue.related_release is 'Another release that a release or resource stands in a relation to.';
comment on column catalogue.related_release.relationship_type is 'Allowed value of ReleaseRelationshipType.';
comment on column catalogue.related_release.label_party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';
comment on column catalogue.related_release.release_date is
  'ISO 8601 date as text, because it may be partial; so is original_release_date.';

create table catalogue.administrating_record_company (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  party_id text collate "C",
  role text,
  namespace text,
  user_defined_value text,
  ern jsonb
);
create index on catalogue.administrating_record_company (release_id);
create index on catalogue.administrating_record_company (party_id);
comment on table catalogue.administrating_record_company is 'A company that administers the rights of a release.';
comment on column catalogue.administrating_record_company.party_id is
  'Id of a catalogue.party; no foreign key, because feeds arrive in any order.';
comment on column catalogue.administrating_record_company.role is
  'Allowed value of AdministratingRecordCompanyRole.';

-- Parts of the message beside the release

create table catalogue.release_admin (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  release_admin_id text,
  personnel_description text,
  system_descriptions text[] not null default '{}',
  ern jsonb
);
create index on catalogue.release_admin (release_id);
comment on table catalogue.release_admin is 'Who of the label may look after a release at the recipient.';

create table catalogue.supplemental_document (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  sequence integer,
  uri text,
  hash_sum_algorithm text,
  hash_sum_value text,
  file_size_bytes bigint,
  ern jsonb
);
create index on catalogue.supplemental_document (release_id);
comment on table catalogue.supplemental_document is 'A document that is delivered with the message.';
comment on column catalogue.supplemental_document.uri is 'Relative to the message.';
comment on column catalogue.supplemental_document.file_size_bytes is
  'Bytes; the message carries kilobytes of 1,000 bytes.';
