-- The reader's contract over the tables of 0002_resources, as 0004_catalogue_views has it over those of recordings and
-- images.

-- A link to nothing has no class; it is shown among the videos.
create view catalogue.ern_video as
  select
    link.release_id, 'Release' as owner_type, link.release_id as owner_id, link.resource_id as row_id,
    link.sequence,
    case when x.id is null then 'catalogue.release_resource' else 'catalogue.resource' end as source_table,
    case
      when x.id is null then 'release_id=' || link.release_id || ', resource_id=' || link.resource_id
      else 'id=' || x.id
    end as source_key,
    x.type, x.namespace, x.user_defined_value, x.duration_ms, x.recording_formats, x.version_types,
    x.composite_musical_work_type, x.reason_for_cue_sheet_absence, x.languages_of_performance,
    x.languages_of_dubbing, x.sub_title_languages, x.is_cover, x.has_vocal_performance,
    x.has_foreground_vocal_performance, x.is_instrumental, x.contains_hidden_content, x.is_remastered,
    x.is_supplemental, x.apply_classical_profile_variant, x.language_and_script_code, x.ern
  from catalogue.release_resource link
  left join catalogue.resource x on x.id = link.resource_id
  where coalesce(x.resource_class, 'Video') = 'Video';

create view catalogue.ern_text as
  select
    link.release_id, 'Release' as owner_type, link.release_id as owner_id, link.resource_id as row_id,
    link.sequence, 'catalogue.resource' as source_table, 'id=' || x.id as source_key,
    x.type, x.namespace, x.user_defined_value, x.version_types, x.contains_hidden_content,
    x.is_supplemental, x.language_and_script_code, x.languages_of_text, x.ern
  from catalogue.release_resource link
  join catalogue.resource x on x.id = link.resource_id
  where x.resource_class = 'Text';

create view catalogue.ern_sheet_music as
  select
    link.release_id, 'Release' as owner_type, link.release_id as owner_id, link.resource_id as row_id,
    link.sequence, 'catalogue.resource' as source_table, 'id=' || x.id as source_key,
    x.type, x.namespace, x.user_defined_value, x.version_types, x.contains_hidden_content,
    x.is_supplemental, x.language_and_script_code, x.language_of_lyrics, x.ern
  from catalogue.release_resource link
  join catalogue.resource x on x.id = link.resource_id
  where x.resource_class = 'SheetMusic';

create view catalogue.ern_software as
  select
    link.release_id, 'Release' as owner_type, link.release_id as owner_id, link.resource_id as row_id,
    link.sequence, 'catalogue.resource' as source_table, 'id=' || x.id as source_key,
    x.type, x.namespace, x.user_defined_value, x.version_types, x.contains_hidden_content,
    x.is_supplemental, x.language_and_script_code, x.ern
  from catalogue.release_resource link
  join catalogue.resource x on x.id = link.resource_id
  where x.resource_class = 'Software';

create view catalogue.ern_video_edition as
  select
    link.release_id, 'Video' as owner_type, link.resource_id as owner_id, (x.id::text) collate "C" as row_id,
    x.sequence, 'catalogue.resource_edition' as source_table, 'id=' || x.id as source_key,
    x.edition_type, x.recording_mode, x.ern
  from catalogue.release_resource link
  join catalogue.resource_edition x on x.resource_id = link.resource_id;

create view catalogue.ern_clip as
  select
    link.release_id, link.owner_type, link.owner_id, (x.id::text) collate "C" as row_id, x.sequence,
    'catalogue.media_file_clip' as source_table, 'id=' || x.id as source_key,
    x.media_file_id, x.clip_type, x.namespace, x.user_defined_value, x.start_point, x.end_point,
    x.duration_used_ms, x.expression_type, x.ern
  from catalogue.release_clip link
  join catalogue.media_file_clip x on x.id = link.id;

create view catalogue.ern_fingerprint as
  select
    link.release_id, link.owner_type, link.owner_id, (x.id::text) collate "C" as row_id, x.sequence,
    'catalogue.media_file_fingerprint' as source_table, 'id=' || x.id as source_key,
    x.algorithm, x.version, x.data_type, x.value, x.ern
  from catalogue.release_fingerprint link
  join catalogue.media_file_fingerprint x on x.id = link.id;

create view catalogue.ern_cue_sheet as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, x.id as row_id, x.sequence,
    'catalogue.cue_sheet' as source_table, 'release_id=' || x.release_id || ', id=' || x.id as source_key,
    x.resource_id, x.cue_sheet_type, x.namespace, x.user_defined_value, x.ern
  from catalogue.cue_sheet x;

create view catalogue.ern_cue as
  select
    x.release_id, 'CueSheet' as owner_type, x.cue_sheet_id as owner_id, (x.id::text) collate "C" as row_id,
    x.sequence, 'catalogue.cue' as source_table, 'id=' || x.id as source_key,
    x.cue_use_type, x.cue_theme_type, x.cue_vocal_type, x.cue_visual_perception_type, x.cue_origin, x.isrc,
    x.iswc, x.is_dance, x.has_musical_content, x.start_time_ms, x.duration_ms, x.end_time_ms, x.ern
  from catalogue.cue x;

create view catalogue.ern_chapter as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, x.id as row_id, x.sequence,
    'catalogue.chapter' as source_table, 'release_id=' || x.release_id || ', id=' || x.id as source_key,
    x.resource_id, x.sequence_number, x.image_resource_id, x.start_time_ms, x.duration_ms, x.end_time_ms,
    x.language_and_script_code, x.ern
  from catalogue.chapter x;

create view catalogue.ern_character as
  select
    link.release_id, link.owner_type, link.owner_id, (x.id::text) collate "C" as row_id, x.sequence,
    'catalogue.character' as source_table, 'id=' || x.id as source_key,
    x.party_id, x.sequence_number, x.performer_party_id, x.performer_roles, x.ern
  from catalogue.release_character link
  join catalogue.character x on x.id = link.id;

create view catalogue.ern_rights_controller as
  select
    link.release_id, link.owner_type, link.owner_id, (x.id::text) collate "C" as row_id, x.sequence,
    'catalogue.rights_controller' as source_table, 'id=' || x.id as source_key,
    x.party_id, x.rights_subject, x.rights_control_types, x.rights_controller_type, x.right_share_unknown,
    x.right_share_percentage, x.sequence_number, x.territory_codes, x.start_date, x.end_date, x.ern
  from catalogue.release_rights_controller link
  join catalogue.rights_controller x on x.id = link.id;

create view catalogue.ern_delegated_usage_right as
  select
    link.release_id, 'RightsController' as owner_type, (link.id::text) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.delegated_usage_right' as source_table,
    'id=' || x.id as source_key,
    x.use_types, x.territory_codes, x.start_date, x.end_date, x.ern
  from catalogue.release_rights_controller link
  join catalogue.delegated_usage_right x on x.rights_controller_id = link.id;

create view catalogue.ern_av_rating as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('V' || x.id) collate "C" as row_id, x.sequence,
    'catalogue.av_rating' as source_table, 'id=' || x.id as source_key,
    x.rating, x.agency, x.namespace, x.user_defined_value, x.reason, x.applicable_territory_code,
    x.is_default, x.ern
  from catalogue.av_rating x
  where x.release_id is not null
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.av_rating', 'id=' || x.id,
    x.rating, x.agency, x.namespace, x.user_defined_value, x.reason, x.applicable_territory_code,
    x.is_default, x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.av_rating x on x.resource_id = link.resource_id;

create view catalogue.ern_related_resource as
  select
    link.release_id, link.owner_type, link.owner_id, (x.id::text) collate "C" as row_id, x.sequence,
    'catalogue.related_resource' as source_table, 'id=' || x.id as source_key,
    x.relationship_type, x.related_resource_id, x.isrc, x.ismn, x.isan, x.visan, x.isbn, x.issn, x.sici,
    x.catalog_number, x.catalog_number_namespace, x.ern
  from catalogue.release_related_resource link
  join catalogue.related_resource x on x.id = link.id;

create view catalogue.ern_timing as
  select
    link.release_id, 'RelatedResource' as owner_type, (link.id::text) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.related_resource_timing' as source_table,
    'id=' || x.id as source_key,
    x.start_point, x.end_point, x.duration_used_ms, x.ern
  from catalogue.release_related_resource link
  join catalogue.related_resource_timing x on x.related_resource_id = link.id;

create view catalogue.ern_devotional_term as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('V' || x.id) collate "C" as row_id, x.sequence,
    'catalogue.devotional_term' as source_table, 'id=' || x.id as source_key,
    x.term_type, x.text, x.applicable_territory_code, x.is_default, x.ern
  from catalogue.devotional_term x
  where x.release_id is not null
  union all
  select
    link.release_id, 'SoundRecording', link.sound_recording_id, ('S' || x.id) collate "C", x.sequence,
    'catalogue.devotional_term', 'id=' || x.id,
    x.term_type, x.text, x.applicable_territory_code, x.is_default, x.ern
  from catalogue.release_sound_recording link
  join catalogue.devotional_term x on x.sound_recording_id = link.sound_recording_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.devotional_term', 'id=' || x.id,
    x.term_type, x.text, x.applicable_territory_code, x.is_default, x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.devotional_term x on x.resource_id = link.resource_id;
