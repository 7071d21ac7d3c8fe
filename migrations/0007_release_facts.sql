-- The reader's contract over the tables of 0003_texts_and_relations, where it is not part of a view of 0002.

create view catalogue.ern_clip_release as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, x.id as row_id, x.sequence,
    'catalogue.clip_release' as source_table,
    'release_id=' || x.release_id || ', id=' || x.id as source_key,
    x.resource_id, x.grid, x.icpn, x.catalog_number, x.catalog_number_namespace, x.ern
  from catalogue.clip_release x;

create view catalogue.ern_additional_title as
  select
    x.release_id,
    case
      when x.track_release_id is not null then 'TrackRelease'
      when x.clip_release_id is not null then 'ClipRelease'
      when x.group_id is not null then 'ResourceGroup'
      when x.chapter_id is not null then 'Chapter'
      else 'Release'
    end as owner_type,
    coalesce(x.track_release_id, x.clip_release_id, x.group_id::text, x.chapter_id, x.release_id) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.additional_title' as source_table,
    'id=' || x.id as source_key,
    x.title_text, x.additional_title_type, x.namespace, x.user_defined_value, x.is_in_original_language,
    x.language_and_script_code, x.applicable_territory_code, x.is_default, x.ern
  from catalogue.additional_title x
  where x.release_id is not null
  union all
  select
    link.release_id, 'SoundRecording', link.sound_recording_id, (x.id::text) collate "C", x.sequence,
    'catalogue.additional_title', 'id=' || x.id,
    x.title_text, x.additional_title_type, x.namespace, x.user_defined_value, x.is_in_original_language,
    x.language_and_script_code, x.applicable_territory_code, x.is_default, x.ern
  from catalogue.release_sound_recording link
  join catalogue.additional_title x on x.sound_recording_id = link.sound_recording_id
  union all
  select
    link.release_id, 'Image', link.image_id, (x.id::text) collate "C", x.sequence,
    'catalogue.additional_title', 'id=' || x.id,
    x.title_text, x.additional_title_type, x.namespace, x.user_defined_value, x.is_in_original_language,
    x.language_and_script_code, x.applicable_territory_code, x.is_default, x.ern
  from catalogue.release_image link
  join catalogue.additional_title x on x.image_id = link.image_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, (x.id::text) collate "C", x.sequence,
    'catalogue.additional_title', 'id=' || x.id,
    x.title_text, x.additional_title_type, x.namespace, x.user_defined_value, x.is_in_original_language,
    x.language_and_script_code, x.applicable_territory_code, x.is_default, x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.additional_title x on x.resource_id = link.resource_id;

create view catalogue.ern_release_text as
  select
    x.release_id, case when x.track_release_id is null then 'Release' else 'TrackRelease' end as owner_type,
    coalesce(x.track_release_id, x.release_id) as owner_id, (x.id::text) collate "C" as row_id, x.sequence,
    'catalogue.release_text' as source_table, 'id=' || x.id as source_key,
    x.text_type, x.text, x.is_short_synopsis, x.language_and_script_code, x.applicable_territory_code,
    x.is_default, x.ern
  from catalogue.release_text x;

create view catalogue.ern_related_release as
  select
    x.release_id,
    case
      when x.track_release_id is not null then 'TrackRelease'
      when x.clip_release_id is not null then 'ClipRelease'
      else 'Release'
    end as owner_type,
    coalesce(x.track_release_id, x.clip_release_id, x.release_id) as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.related_release' as source_table,
    'id=' || x.id as source_key,
    x.relationship_type, x.namespace, x.user_defined_value, x.grid, x.icpn, x.catalog_number,
    x.catalog_number_namespace, x.proprietary_id, x.proprietary_id_namespace, x.title_text, x.display_artist_name,
    x.label_party_id, x.release_date, x.original_release_date, x.ern
  from catalogue.related_release x
  where x.release_id is not null
  union all
  select
    link.release_id, 'SoundRecording', link.sound_recording_id, (x.id::text) collate "C", x.sequence,
    'catalogue.related_release', 'id=' || x.id,
    x.relationship_type, x.namespace, x.user_defined_value, x.grid, x.icpn, x.catalog_number,
    x.catalog_number_namespace, x.proprietary_id, x.proprietary_id_namespace, x.title_text, x.display_artist_name,
    x.label_party_id, x.release_date, x.original_release_date, x.ern
  from catalogue.release_sound_recording link
  join catalogue.related_release x on x.sound_recording_id = link.sound_recording_id
  union all
  select
    link.release_id, 'Image', link.image_id, (x.id::text) collate "C", x.sequence,
    'catalogue.related_release', 'id=' || x.id,
    x.relationship_type, x.namespace, x.user_defined_value, x.grid, x.icpn, x.catalog_number,
    x.catalog_number_namespace, x.proprietary_id, x.proprietary_id_namespace, x.title_text, x.display_artist_name,
    x.label_party_id, x.release_date, x.original_release_date, x.ern
  from catalogue.release_image link
  join catalogue.related_release x on x.image_id = link.image_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, (x.id::text) collate "C", x.sequence,
    'catalogue.related_release', 'id=' || x.id,
    x.relationship_type, x.namespace, x.user_defined_value, x.grid, x.icpn, x.catalog_number,
    x.catalog_number_namespace, x.proprietary_id, x.proprietary_id_namespace, x.title_text, x.display_artist_name,
    x.label_party_id, x.release_date, x.original_release_date, x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.related_release x on x.resource_id = link.resource_id;

create view catalogue.ern_administrating_record_company as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, (x.id::text) collate "C" as row_id,
    x.sequence, 'catalogue.administrating_record_company' as source_table, 'id=' || x.id as source_key,
    x.party_id, x.role, x.namespace, x.user_defined_value, x.ern
  from catalogue.administrating_record_company x;

create view catalogue.ern_release_admin as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, (x.id::text) collate "C" as row_id,
    x.sequence, 'catalogue.release_admin' as source_table, 'id=' || x.id as source_key,
    x.release_admin_id, x.personnel_description, x.system_descriptions, x.ern
  from catalogue.release_admin x;

create view catalogue.ern_supplemental_document as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, (x.id::text) collate "C" as row_id,
    x.sequence, 'catalogue.supplemental_document' as source_table, 'id=' || x.id as source_key,
    x.uri, x.hash_sum_algorithm, x.hash_sum_value, x.file_size_bytes, x.ern
  from catalogue.supplemental_document x;
