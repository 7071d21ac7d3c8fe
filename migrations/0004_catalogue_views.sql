-- The reader's contract over the tables of 0001_catalogue: one view per kind of record, each with the same seven
-- leading columns (src/catalogue/views.ts, docs/mapping.md). A page is read by release_id = any(...): every branch
-- reaches its rows from the release by index.
--
-- row_id is unique within the view and release. Where rows of several tables meet in a view, a letter before the id
-- keeps them apart: R release, S sound recording, E its edition, I image or item, T track release, C clip release,
-- G resource group, A additional title, P party, W work, V and X video, text, sheet music, software
-- and what hangs on them.
--
-- A link of a release to a recording or an image that is not there is a row without columns, whose source is the link:
-- left out, the release would go out without it and nobody would hear of it.

-- Not of the contract: which parties the artists, contributors and labels of a release name, each once.
create view catalogue.release_party as
  select release_id, party_id from catalogue.release_display_artist where party_id is not null
  union
  select release_id, party_id from catalogue.release_label where party_id is not null
  union
  select release_id, party_id from catalogue.track_release_label where party_id is not null
  union
  select release_id, party_id from catalogue.release_named_party
  union
  select link.release_id, artist.party_id
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_display_artist artist on artist.sound_recording_id = link.sound_recording_id
  where artist.party_id is not null
  union
  select link.release_id, contributor.party_id
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_contributor contributor on contributor.sound_recording_id = link.sound_recording_id
  where contributor.party_id is not null
  union
  select release_id, party_id from catalogue.clip_release_label where party_id is not null
  union
  select release_id, party_id from catalogue.administrating_record_company where party_id is not null
  union
  select grp.release_id, artist.party_id
  from catalogue.resource_group grp
  join catalogue.resource_group_display_artist artist on artist.group_id = grp.id
  where artist.party_id is not null
  union
  select release_id, label_party_id from catalogue.related_release
  where release_id is not null and label_party_id is not null
  union
  select link.release_id, relation.label_party_id
  from catalogue.release_sound_recording link
  join catalogue.related_release relation on relation.sound_recording_id = link.sound_recording_id
  where relation.label_party_id is not null
  union
  select link.release_id, relation.label_party_id
  from catalogue.release_image link
  join catalogue.related_release relation on relation.image_id = link.image_id
  where relation.label_party_id is not null
  union
  select link.release_id, relation.label_party_id
  from catalogue.release_resource link
  join catalogue.related_release relation on relation.resource_id = link.resource_id
  where relation.label_party_id is not null
  union
  select link.release_id, x.party_id
  from catalogue.release_image link
  join catalogue.image_display_artist x on x.image_id = link.image_id
  where x.party_id is not null
  union
  select link.release_id, x.party_id
  from catalogue.release_resource link
  join catalogue.resource_display_artist x on x.resource_id = link.resource_id
  where x.party_id is not null
  union
  select link.release_id, x.party_id
  from catalogue.release_image link
  join catalogue.resource_contributor x on x.image_id = link.image_id
  where x.party_id is not null
  union
  select link.release_id, x.party_id
  from catalogue.release_resource link
  join catalogue.resource_contributor x on x.resource_id = link.resource_id
  where x.party_id is not null
  union
  select link.release_id, x.party_id
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_edition edition on edition.sound_recording_id = link.sound_recording_id
  join catalogue.resource_contributor x on x.sound_recording_edition_id = edition.id
  where x.party_id is not null
  union
  select link.release_id, x.party_id
  from catalogue.release_resource link
  join catalogue.resource_edition edition on edition.resource_id = link.resource_id
  join catalogue.resource_contributor x on x.edition_id = edition.id
  where x.party_id is not null
  union
  select cue.release_id, x.party_id
  from catalogue.cue
  join catalogue.resource_contributor x on x.cue_id = cue.id
  where x.party_id is not null
  union
  select release_id, party_id from catalogue.resource_contributor where chapter_id is not null and party_id is not null
  union
  select link.release_id, x.party_id
  from catalogue.release_character link
  join catalogue.character x on x.id = link.id
  where x.party_id is not null
  union
  select link.release_id, x.performer_party_id
  from catalogue.release_character link
  join catalogue.character x on x.id = link.id
  where x.performer_party_id is not null
  union
  select link.release_id, x.party_id
  from catalogue.release_rights_controller link
  join catalogue.rights_controller x on x.id = link.id
  where x.party_id is not null;

create view catalogue.ern_release as
  select
    x.id as release_id, null::text as owner_type, null::text as owner_id, x.id as row_id,
    null::integer as sequence, 'catalogue.release' as source_table, 'id=' || x.id as source_key,
    x.profile, x.profile_variant, x.language_and_script_code, x.release_types, x.version_types, x.namespace, x.user_defined_value,
    x.grid, x.icpn, x.catalog_number, x.catalog_number_namespace, x.duration_ms,
    x.is_single_artist_compilation, x.is_multi_artist_compilation, x.is_soundtrack, x.is_hi_res_music,
    x.hi_res_music_description, x.target_url,
    x.message_ern, x.purge_ern, x.ern,
    x.export_priority,
    -- Expected size of the message in bytes, from counts that indexes alone answer; tags are as long as keys, twice.
    7000
      + 2 * (coalesce(pg_column_size(x.message_ern), 0) + coalesce(pg_column_size(x.ern), 0))
      + 4000 * (select count(*) from catalogue.release_sound_recording link where link.release_id = x.id)
      + 4000 * (select count(*) from catalogue.release_resource link where link.release_id = x.id)
      + 600 * (select count(*) from catalogue.track_release track where track.release_id = x.id)
      + 1200 * (select count(*) from catalogue.deal where deal.release_id = x.id) as estimated_bytes
  from catalogue.release x;

create view catalogue.ern_party as
  select
    link.release_id, 'Release' as owner_type, link.release_id as owner_id, x.id as row_id,
    null::integer as sequence, 'catalogue.party' as source_table, 'id=' || x.id as source_key,
    x.isni, x.dpid, x.ipi_name_number, x.ipn, x.cisac_society_id,
    x.ern
  from catalogue.release_party link
  join catalogue.party x on x.id = link.party_id;

create view catalogue.ern_party_name as
  select
    link.release_id, 'Party' as owner_type, link.party_id as owner_id, (x.id::text) collate "C" as row_id,
    x.sequence, 'catalogue.party_name' as source_table, 'id=' || x.id as source_key,
    x.full_name, x.full_name_ascii_transcribed, x.full_name_indexed, x.names_before_key_name,
    x.key_name, x.names_after_key_name, x.abbreviated_name, x.is_nickname, x.is_stage_name,
    x.is_legal_name, x.is_in_original_language, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_party link
  join catalogue.party_name x on x.party_id = link.party_id;

create view catalogue.ern_sound_recording as
  select
    link.release_id, 'Release' as owner_type, link.release_id as owner_id, link.sound_recording_id as row_id,
    link.sequence,
    case when x.id is null then 'catalogue.release_sound_recording' else 'catalogue.sound_recording' end
      as source_table,
    case
      when x.id is null
        then 'release_id=' || link.release_id || ', sound_recording_id=' || link.sound_recording_id
      else 'id=' || x.id
    end as source_key,
    x.type, x.namespace, x.user_defined_value, x.duration_ms, x.recording_formats, x.version_types,
    x.composite_musical_work_type, x.languages_of_performance, x.is_cover, x.has_vocal_performance,
    x.has_foreground_vocal_performance, x.is_instrumental, x.contains_hidden_content, x.is_remastered,
    x.is_hi_res_music, x.disable_crossfade, x.disable_search, x.is_supplemental,
    x.apply_classical_profile_variant, x.language_and_script_code,
    x.ern
  from catalogue.release_sound_recording link
  left join catalogue.sound_recording x on x.id = link.sound_recording_id;

create view catalogue.ern_sound_recording_edition as
  select
    link.release_id, 'SoundRecording' as owner_type, link.sound_recording_id as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.sound_recording_edition' as source_table,
    'id=' || x.id as source_key,
    x.edition_type, x.recording_mode,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_edition x on x.sound_recording_id = link.sound_recording_id;

create view catalogue.ern_work_id as
  select
    link.release_id, 'SoundRecording' as owner_type, link.sound_recording_id as owner_id,
    ('S' || work_link.id) collate "C" as row_id, work_link.sequence,
    case when x.id is null then 'catalogue.sound_recording_work' else 'catalogue.work' end as source_table,
    'id=' || coalesce(x.id, work_link.id::text) as source_key,
    x.iswc, x.opus_number, x.composer_catalog_numbers,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_work work_link on work_link.sound_recording_id = link.sound_recording_id
  left join catalogue.work x on x.id = work_link.work_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || work_link.id) collate "C",
    work_link.sequence,
    case when x.id is null then 'catalogue.resource_work' else 'catalogue.work' end,
    'id=' || coalesce(x.id, work_link.id::text),
    x.iswc, x.opus_number, x.composer_catalog_numbers,
    x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.resource_work work_link on work_link.resource_id = link.resource_id
  left join catalogue.work x on x.id = work_link.work_id;

create view catalogue.ern_image as
  select
    link.release_id, 'Release' as owner_type, link.release_id as owner_id, link.image_id as row_id,
    link.sequence,
    case when x.id is null then 'catalogue.release_image' else 'catalogue.image' end as source_table,
    case
      when x.id is null then 'release_id=' || link.release_id || ', image_id=' || link.image_id
      else 'id=' || x.id
    end as source_key,
    x.type, x.namespace, x.user_defined_value, x.version_types, x.description, x.contains_hidden_content,
    x.is_supplemental, x.language_and_script_code,
    x.ern
  from catalogue.release_image link
  left join catalogue.image x on x.id = link.image_id;

create view catalogue.ern_resource_id as
  select
    link.release_id, 'SoundRecordingEdition' as owner_type, (edition.id::text) collate "C" as owner_id,
    ('S' || x.id) collate "C" as row_id, x.sequence, 'catalogue.sound_recording_identifier' as source_table,
    'id=' || x.id as source_key,
    x.isrc, x.catalog_number, x.catalog_number_namespace, null::text as isan, null::text as visan,
    null::text as eidr, null::text as ismn, null::text as isbn, null::text as issn, null::text as sici,
    x.is_replaced, x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_edition edition on edition.sound_recording_id = link.sound_recording_id
  join catalogue.sound_recording_identifier x on x.edition_id = edition.id
  union all
  select
    link.release_id, 'Image', link.image_id, ('I' || x.id) collate "C", x.sequence,
    'catalogue.image_identifier', 'id=' || x.id,
    null::text as isrc, null::text as catalog_number, null::text as catalog_number_namespace,
    null::text as isan, null::text as visan, null::text as eidr, null::text as ismn, null::text as isbn,
    null::text as issn, null::text as sici, x.is_replaced, x.ern
  from catalogue.release_image link
  join catalogue.image_identifier x on x.image_id = link.image_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_identifier', 'id=' || x.id,
    x.isrc, x.catalog_number, x.catalog_number_namespace, x.isan, x.visan, x.eidr, x.ismn, x.isbn, x.issn,
    x.sici, x.is_replaced, x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.resource_identifier x on x.resource_id = link.resource_id
  union all
  select
    link.release_id, 'VideoEdition', (edition.id::text) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_identifier', 'id=' || x.id,
    x.isrc, x.catalog_number, x.catalog_number_namespace, x.isan, x.visan, x.eidr, x.ismn, x.isbn, x.issn,
    x.sici, x.is_replaced, x.ern
  from catalogue.release_resource link
  join catalogue.resource_edition edition on edition.resource_id = link.resource_id
  join catalogue.resource_identifier x on x.edition_id = edition.id;

create view catalogue.ern_media_file as
  select
    link.release_id, 'SoundRecordingEdition' as owner_type, (edition.id::text) collate "C" as owner_id,
    ('S' || x.id) collate "C" as row_id, x.sequence, 'catalogue.sound_recording_media_file' as source_table,
    'id=' || x.id as source_key,
    x.media_file_id, x.uri, x.codec_type, x.hash_sum_algorithm, x.hash_sum_value, x.file_size_bytes,
    x.is_provided_in_delivery, x.bit_depth, x.is_clip, x.container_format, x.bit_rate, x.number_of_channels,
    x.sampling_rate, x.bits_per_sample, x.duration_ms, x.has_immersive_audio_metadata,
    x.number_of_audio_objects, null::text as delivery_file_type, null::text as audio_codec_type,
    null::text as audio_bit_rate, null::text as frame_rate, null::text as video_definition_type,
    null::text as electro_optical_transfer_function_type, null::text as primary_color_type,
    null::text as hdr_video_dynamic_metadata_type, null::text as hdr_video_static_metadata_type,
    null::integer as image_height, null::integer as image_width, null::text as aspect_ratio,
    null::integer as color_depth, null::integer as image_resolution, x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_edition edition on edition.sound_recording_id = link.sound_recording_id
  join catalogue.sound_recording_media_file x on x.edition_id = edition.id
  union all
  select
    link.release_id, 'Image', link.image_id, ('I' || x.id) collate "C", x.sequence,
    'catalogue.image_media_file', 'id=' || x.id,
    x.media_file_id, x.uri, x.codec_type, x.hash_sum_algorithm, x.hash_sum_value, x.file_size_bytes,
    x.is_provided_in_delivery, x.bit_depth, x.is_clip, null::text as container_format,
    null::text as bit_rate, null::text as number_of_channels, null::text as sampling_rate,
    null::integer as bits_per_sample, null::integer as duration_ms,
    null::boolean as has_immersive_audio_metadata, null::integer as number_of_audio_objects,
    null::text as delivery_file_type, null::text as audio_codec_type, null::text as audio_bit_rate,
    null::text as frame_rate, null::text as video_definition_type,
    null::text as electro_optical_transfer_function_type, null::text as primary_color_type,
    null::text as hdr_video_dynamic_metadata_type, null::text as hdr_video_static_metadata_type,
    x.image_height, x.image_width, x.aspect_ratio, x.color_depth, x.image_resolution, x.ern
  from catalogue.release_image link
  join catalogue.image_media_file x on x.image_id = link.image_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_media_file', 'id=' || x.id,
    x.media_file_id, x.uri, x.codec_type, x.hash_sum_algorithm, x.hash_sum_value, x.file_size_bytes,
    x.is_provided_in_delivery, x.bit_depth, x.is_clip, x.container_format, x.bit_rate, x.number_of_channels,
    x.sampling_rate, x.bits_per_sample, x.duration_ms, x.has_immersive_audio_metadata,
    x.number_of_audio_objects, x.delivery_file_type, x.audio_codec_type, x.audio_bit_rate, x.frame_rate,
    x.video_definition_type, x.electro_optical_transfer_function_type, x.primary_color_type,
    x.hdr_video_dynamic_metadata_type, x.hdr_video_static_metadata_type, x.image_height, x.image_width,
    x.aspect_ratio, x.color_depth, x.image_resolution, x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.resource_media_file x on x.resource_id = link.resource_id
  union all
  select
    link.release_id, 'VideoEdition', (edition.id::text) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_media_file', 'id=' || x.id,
    x.media_file_id, x.uri, x.codec_type, x.hash_sum_algorithm, x.hash_sum_value, x.file_size_bytes,
    x.is_provided_in_delivery, x.bit_depth, x.is_clip, x.container_format, x.bit_rate, x.number_of_channels,
    x.sampling_rate, x.bits_per_sample, x.duration_ms, x.has_immersive_audio_metadata,
    x.number_of_audio_objects, x.delivery_file_type, x.audio_codec_type, x.audio_bit_rate, x.frame_rate,
    x.video_definition_type, x.electro_optical_transfer_function_type, x.primary_color_type,
    x.hdr_video_dynamic_metadata_type, x.hdr_video_static_metadata_type, x.image_height, x.image_width,
    x.aspect_ratio, x.color_depth, x.image_resolution, x.ern
  from catalogue.release_resource link
  join catalogue.resource_edition edition on edition.resource_id = link.resource_id
  join catalogue.resource_media_file x on x.edition_id = edition.id;

create view catalogue.ern_resource_group as
  select
    x.release_id, case when x.parent_id is null then 'Release' else 'ResourceGroup' end as owner_type,
    (coalesce(x.parent_id::text, x.release_id)) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.resource_group' as source_table,
    'id=' || x.id as source_key,
    x.resource_group_type, x.sequence_number, x.display_sequence, x.no_display_sequence, x.carrier_types,
    x.duration_ms, x.grid, x.icpn, x.catalog_number, x.catalog_number_namespace, x.group_release_id,
    x.ern
  from catalogue.resource_group x;

create view catalogue.ern_resource_group_item as
  select
    grp.release_id, 'ResourceGroup' as owner_type, (grp.id::text) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.resource_group_item' as source_table,
    'id=' || x.id as source_key,
    x.resource_id, x.sequence_number, x.display_sequence, x.no_display_sequence, x.is_bonus_resource,
    x.is_instant_gratification_resource, x.is_pre_order_incentive_resource,
    x.ern
  from catalogue.resource_group grp
  join catalogue.resource_group_item x on x.group_id = grp.id;

create view catalogue.ern_resource_link as
  select
    grp.release_id, 'ResourceGroup' as owner_type, (grp.id::text) collate "C" as owner_id,
    ('G' || x.id) collate "C" as row_id, x.sequence, 'catalogue.resource_group_link' as source_table,
    'id=' || x.id as source_key,
    x.resource_id, x.link_description, x.namespace, x.user_defined_value, x.sequence_number, x.is_multi_file,
    x.language_and_script_code,
    x.ern
  from catalogue.resource_group grp
  join catalogue.resource_group_link x on x.group_id = grp.id
  union all
  select
    grp.release_id, 'ResourceGroupItem', (item.id::text) collate "C", ('I' || x.id) collate "C", x.sequence,
    'catalogue.resource_group_item_link', 'id=' || x.id,
    x.resource_id, x.link_description, x.namespace, x.user_defined_value, x.sequence_number, x.is_multi_file,
    x.language_and_script_code,
    x.ern
  from catalogue.resource_group grp
  join catalogue.resource_group_item item on item.group_id = grp.id
  join catalogue.resource_group_item_link x on x.item_id = item.id
  union all
  select
    x.release_id, 'TrackRelease', x.track_release_id, ('T' || x.id) collate "C", x.sequence,
    'catalogue.track_release_link', 'id=' || x.id,
    x.resource_id, x.link_description, x.namespace, x.user_defined_value, x.sequence_number, x.is_multi_file,
    x.language_and_script_code, x.ern
  from catalogue.track_release_link x;

create view catalogue.ern_track_release as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, x.id as row_id, x.sequence,
    'catalogue.track_release' as source_table,
    'release_id=' || x.release_id || ', id=' || x.id as source_key,
    x.resource_id, x.grid, x.icpn, x.catalog_number, x.catalog_number_namespace, x.is_main_release,
    x.target_url,
    x.ern
  from catalogue.track_release x;

create view catalogue.ern_proprietary_id as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('R' || x.id) collate "C" as row_id,
    x.sequence, 'catalogue.release_proprietary_id' as source_table, 'id=' || x.id as source_key,
    x.namespace, x.value,
    x.ern
  from catalogue.release_proprietary_id x
  union all
  select
    x.release_id, 'TrackRelease', x.track_release_id, ('T' || x.id) collate "C", x.sequence,
    'catalogue.track_release_proprietary_id', 'id=' || x.id,
    x.namespace, x.value,
    x.ern
  from catalogue.track_release_proprietary_id x
  union all
  select
    link.release_id, 'Party', link.party_id, ('P' || x.id) collate "C", x.sequence,
    'catalogue.party_proprietary_id', 'id=' || x.id,
    x.namespace, x.value,
    x.ern
  from catalogue.release_party link
  join catalogue.party_proprietary_id x on x.party_id = link.party_id
  union all
  select
    link.release_id, 'ResourceId', ('S' || identifier.id) collate "C", ('S' || x.id) collate "C",
    x.sequence, 'catalogue.sound_recording_proprietary_id', 'id=' || x.id,
    x.namespace, x.value,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_edition edition on edition.sound_recording_id = link.sound_recording_id
  join catalogue.sound_recording_identifier identifier on identifier.edition_id = edition.id
  join catalogue.sound_recording_proprietary_id x on x.identifier_id = identifier.id
  union all
  select
    link.release_id, 'ResourceId', ('I' || identifier.id) collate "C", ('I' || x.id) collate "C",
    x.sequence, 'catalogue.image_proprietary_id', 'id=' || x.id,
    x.namespace, x.value,
    x.ern
  from catalogue.release_image link
  join catalogue.image_identifier identifier on identifier.image_id = link.image_id
  join catalogue.image_proprietary_id x on x.identifier_id = identifier.id
  union all
  select
    link.release_id, 'WorkId', ('S' || work_link.id) collate "C",
    ('W' || work_link.id || '.' || x.id) collate "C", x.sequence, 'catalogue.work_proprietary_id',
    'id=' || x.id,
    x.namespace, x.value,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_work work_link on work_link.sound_recording_id = link.sound_recording_id
  join catalogue.work_proprietary_id x on x.work_id = work_link.work_id
  union all
  select
    x.release_id, 'ClipRelease', x.clip_release_id, ('C' || x.id) collate "C", x.sequence,
    'catalogue.clip_release_proprietary_id', 'id=' || x.id,
    x.namespace, x.value, x.ern
  from catalogue.clip_release_proprietary_id x
  union all
  select
    grp.release_id, 'ResourceGroup', (grp.id::text) collate "C", ('G' || x.id) collate "C", x.sequence,
    'catalogue.resource_group_proprietary_id', 'id=' || x.id,
    x.namespace, x.value, x.ern
  from catalogue.resource_group grp
  join catalogue.resource_group_proprietary_id x on x.group_id = grp.id
  union all
  select
    link.release_id, 'WorkId', ('V' || work_link.id) collate "C",
    ('X' || work_link.id || '.' || x.id) collate "C", x.sequence, 'catalogue.work_proprietary_id',
    'id=' || x.id,
    x.namespace, x.value, x.ern
  from catalogue.release_resource link
  join catalogue.resource_work work_link on work_link.resource_id = link.resource_id
  join catalogue.work_proprietary_id x on x.work_id = work_link.work_id
  union all
  select
    link.release_id, 'ResourceId', ('V' || identifier.id) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_proprietary_id', 'id=' || x.id,
    x.namespace, x.value, x.ern
  from catalogue.release_resource link
  join catalogue.resource_identifier identifier on identifier.resource_id = link.resource_id
  join catalogue.resource_proprietary_id x on x.identifier_id = identifier.id
  union all
  select
    link.release_id, 'ResourceId', ('V' || identifier.id) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_proprietary_id', 'id=' || x.id,
    x.namespace, x.value, x.ern
  from catalogue.release_resource link
  join catalogue.resource_edition edition on edition.resource_id = link.resource_id
  join catalogue.resource_identifier identifier on identifier.edition_id = edition.id
  join catalogue.resource_proprietary_id x on x.identifier_id = identifier.id
  union all
  select
    x.release_id, 'CueSheet', x.cue_sheet_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_proprietary_id', 'id=' || x.id,
    x.namespace, x.value, x.ern
  from catalogue.resource_proprietary_id x
  where x.cue_sheet_id is not null
  union all
  select
    x.release_id, 'Chapter', x.chapter_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_proprietary_id', 'id=' || x.id,
    x.namespace, x.value, x.ern
  from catalogue.resource_proprietary_id x
  where x.chapter_id is not null
  union all
  select
    related.release_id, 'RelatedResource', (related.id::text) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_proprietary_id', 'id=' || x.id,
    x.namespace, x.value, x.ern
  from catalogue.release_related_resource related
  join catalogue.resource_proprietary_id x on x.related_resource_id = related.id;

create view catalogue.ern_title as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('R' || x.id) collate "C" as row_id,
    x.sequence, 'catalogue.release_title' as source_table, 'id=' || x.id as source_key,
    x.title_text, x.display_title_text, x.is_in_original_language, x.language_and_script_code,
    x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_title x
  union all
  select
    link.release_id, 'SoundRecording', link.sound_recording_id, ('S' || x.id) collate "C", x.sequence,
    'catalogue.sound_recording_title', 'id=' || x.id,
    x.title_text, x.display_title_text, x.is_in_original_language, x.language_and_script_code,
    x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_title x on x.sound_recording_id = link.sound_recording_id
  union all
  select
    link.release_id, 'Image', link.image_id, ('I' || x.id) collate "C", x.sequence, 'catalogue.image_title',
    'id=' || x.id,
    x.title_text, x.display_title_text, x.is_in_original_language, x.language_and_script_code,
    x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_image link
  join catalogue.image_title x on x.image_id = link.image_id
  union all
  select
    x.release_id, 'TrackRelease', x.track_release_id, ('T' || x.id) collate "C", x.sequence,
    'catalogue.track_release_title', 'id=' || x.id,
    x.title_text, x.display_title_text, x.is_in_original_language, x.language_and_script_code,
    x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.track_release_title x
  union all
  select
    grp.release_id, 'ResourceGroup', (grp.id::text) collate "C", ('G' || x.id) collate "C", x.sequence,
    'catalogue.resource_group_title', 'id=' || x.id,
    x.title_text, x.display_title_text, x.is_in_original_language, x.language_and_script_code,
    x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.resource_group grp
  join catalogue.resource_group_title x on x.group_id = grp.id
  union all
  select
    x.release_id, 'ClipRelease', x.clip_release_id, ('C' || x.id) collate "C", x.sequence,
    'catalogue.clip_release_title', 'id=' || x.id,
    x.title_text, x.display_title_text, x.is_in_original_language, x.language_and_script_code,
    x.applicable_territory_code, x.is_default, x.ern
  from catalogue.clip_release_title x
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_title', 'id=' || x.id,
    x.title_text, x.display_title_text, x.is_in_original_language, x.language_and_script_code,
    x.applicable_territory_code, x.is_default, x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.resource_title x on x.resource_id = link.resource_id
  union all
  select
    cue.release_id, 'Cue', (cue.id::text) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_title', 'id=' || x.id,
    x.title_text, x.display_title_text, x.is_in_original_language, x.language_and_script_code,
    x.applicable_territory_code, x.is_default, x.ern
  from catalogue.cue
  join catalogue.resource_title x on x.cue_id = cue.id
  union all
  select
    x.release_id, 'Chapter', x.chapter_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_title', 'id=' || x.id,
    x.title_text, x.display_title_text, x.is_in_original_language, x.language_and_script_code,
    x.applicable_territory_code, x.is_default, x.ern
  from catalogue.resource_title x
  where x.chapter_id is not null;

create view catalogue.ern_sub_title as
  select
    title.release_id, 'Title' as owner_type, ('R' || title.id) collate "C" as owner_id,
    ('R' || x.id) collate "C" as row_id, x.sequence, 'catalogue.release_sub_title' as source_table,
    'id=' || x.id as source_key,
    x.text, x.sub_title_type, x.is_displayed_in_title,
    x.ern
  from catalogue.release_title title
  join catalogue.release_sub_title x on x.title_id = title.id
  union all
  select
    link.release_id, 'Title', ('S' || title.id) collate "C", ('S' || x.id) collate "C", x.sequence,
    'catalogue.sound_recording_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_title title on title.sound_recording_id = link.sound_recording_id
  join catalogue.sound_recording_sub_title x on x.title_id = title.id
  union all
  select
    link.release_id, 'Title', ('I' || title.id) collate "C", ('I' || x.id) collate "C", x.sequence,
    'catalogue.image_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title,
    x.ern
  from catalogue.release_image link
  join catalogue.image_title title on title.image_id = link.image_id
  join catalogue.image_sub_title x on x.title_id = title.id
  union all
  select
    title.release_id, 'Title', ('T' || title.id) collate "C", ('T' || x.id) collate "C", x.sequence,
    'catalogue.track_release_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title,
    x.ern
  from catalogue.track_release_title title
  join catalogue.track_release_sub_title x on x.title_id = title.id
  union all
  select
    grp.release_id, 'Title', ('G' || title.id) collate "C", ('G' || x.id) collate "C", x.sequence,
    'catalogue.resource_group_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title,
    x.ern
  from catalogue.resource_group grp
  join catalogue.resource_group_title title on title.group_id = grp.id
  join catalogue.resource_group_sub_title x on x.title_id = title.id
  union all
  select
    title.release_id, 'Title', ('C' || title.id) collate "C", ('C' || x.id) collate "C", x.sequence,
    'catalogue.clip_release_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title, x.ern
  from catalogue.clip_release_title title
  join catalogue.clip_release_sub_title x on x.title_id = title.id
  union all
  select
    title.release_id, 'AdditionalTitle', (title.id::text) collate "C", ('A' || x.id) collate "C", x.sequence,
    'catalogue.additional_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title, x.ern
  from catalogue.additional_title title
  join catalogue.additional_sub_title x on x.title_id = title.id
  where title.release_id is not null
  union all
  select
    link.release_id, 'AdditionalTitle', (title.id::text) collate "C", ('A' || x.id) collate "C", x.sequence,
    'catalogue.additional_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title, x.ern
  from catalogue.release_sound_recording link
  join catalogue.additional_title title on title.sound_recording_id = link.sound_recording_id
  join catalogue.additional_sub_title x on x.title_id = title.id
  union all
  select
    link.release_id, 'AdditionalTitle', (title.id::text) collate "C", ('A' || x.id) collate "C", x.sequence,
    'catalogue.additional_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title, x.ern
  from catalogue.release_image link
  join catalogue.additional_title title on title.image_id = link.image_id
  join catalogue.additional_sub_title x on x.title_id = title.id
  union all
  select
    link.release_id, 'AdditionalTitle', (title.id::text) collate "C", ('A' || x.id) collate "C", x.sequence,
    'catalogue.additional_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title, x.ern
  from catalogue.release_resource link
  join catalogue.additional_title title on title.resource_id = link.resource_id
  join catalogue.additional_sub_title x on x.title_id = title.id
  union all
  select
    link.release_id, 'Title', ('V' || title.id) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title, x.ern
  from catalogue.release_resource link
  join catalogue.resource_title title on title.resource_id = link.resource_id
  join catalogue.resource_sub_title x on x.title_id = title.id
  union all
  select
    cue.release_id, 'Title', ('V' || title.id) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title, x.ern
  from catalogue.cue
  join catalogue.resource_title title on title.cue_id = cue.id
  join catalogue.resource_sub_title x on x.title_id = title.id
  union all
  select
    title.release_id, 'Title', ('V' || title.id) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_sub_title', 'id=' || x.id,
    x.text, x.sub_title_type, x.is_displayed_in_title, x.ern
  from catalogue.resource_title title
  join catalogue.resource_sub_title x on x.title_id = title.id
  where title.chapter_id is not null;

create view catalogue.ern_display_artist_name as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('R' || x.id) collate "C" as row_id,
    x.sequence, 'catalogue.release_display_artist_name' as source_table, 'id=' || x.id as source_key,
    x.name, x.is_in_original_language, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_display_artist_name x
  union all
  select
    link.release_id, 'SoundRecording', link.sound_recording_id, ('S' || x.id) collate "C", x.sequence,
    'catalogue.sound_recording_display_artist_name', 'id=' || x.id,
    x.name, x.is_in_original_language, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_display_artist_name x on x.sound_recording_id = link.sound_recording_id
  union all
  select
    link.release_id, 'Image', link.image_id, ('I' || x.id) collate "C", x.sequence,
    'catalogue.image_display_artist_name', 'id=' || x.id,
    x.name, x.is_in_original_language, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_image link
  join catalogue.image_display_artist_name x on x.image_id = link.image_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_display_artist_name', 'id=' || x.id,
    x.name, x.is_in_original_language, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.resource_display_artist_name x on x.resource_id = link.resource_id;

create view catalogue.ern_display_artist as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('R' || x.id) collate "C" as row_id,
    x.sequence, 'catalogue.release_display_artist' as source_table, 'id=' || x.id as source_key,
    x.party_id, x.display_artist_role, x.namespace, x.user_defined_value, x.sequence_number, x.artistic_roles,
    x.is_displayed_in_title, x.title_prefix,
    x.ern
  from catalogue.release_display_artist x
  union all
  select
    link.release_id, 'SoundRecording', link.sound_recording_id, ('S' || x.id) collate "C", x.sequence,
    'catalogue.sound_recording_display_artist', 'id=' || x.id,
    x.party_id, x.display_artist_role, x.namespace, x.user_defined_value, x.sequence_number, x.artistic_roles,
    x.is_displayed_in_title, x.title_prefix,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_display_artist x on x.sound_recording_id = link.sound_recording_id
  union all
  select
    grp.release_id, 'ResourceGroup', (grp.id::text) collate "C", ('G' || x.id) collate "C", x.sequence,
    'catalogue.resource_group_display_artist', 'id=' || x.id,
    x.party_id, x.display_artist_role, x.namespace, x.user_defined_value, x.sequence_number, x.artistic_roles,
    x.is_displayed_in_title, x.title_prefix, x.ern
  from catalogue.resource_group grp
  join catalogue.resource_group_display_artist x on x.group_id = grp.id
  union all
  select
    link.release_id, 'Image', link.image_id, ('I' || x.id) collate "C", x.sequence,
    'catalogue.image_display_artist', 'id=' || x.id,
    x.party_id, x.display_artist_role, x.namespace, x.user_defined_value, x.sequence_number, x.artistic_roles,
    x.is_displayed_in_title, x.title_prefix, x.ern
  from catalogue.release_image link
  join catalogue.image_display_artist x on x.image_id = link.image_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_display_artist', 'id=' || x.id,
    x.party_id, x.display_artist_role, x.namespace, x.user_defined_value, x.sequence_number, x.artistic_roles,
    x.is_displayed_in_title, x.title_prefix, x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.resource_display_artist x on x.resource_id = link.resource_id;

create view catalogue.ern_contributor as
  select
    link.release_id, 'SoundRecording' as owner_type, link.sound_recording_id as owner_id,
    ('S' || x.id) collate "C" as row_id, x.sequence, 'catalogue.sound_recording_contributor' as source_table,
    'id=' || x.id as source_key,
    x.party_id, x.roles, x.instrument_types, x.sequence_number, x.has_made_featured_contribution,
    x.has_made_contracted_contribution,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_contributor x on x.sound_recording_id = link.sound_recording_id
  union all
  select
    link.release_id, 'Image', link.image_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_contributor', 'id=' || x.id,
    x.party_id, x.roles, x.instrument_types, x.sequence_number, x.has_made_featured_contribution,
    x.has_made_contracted_contribution,
    x.ern
  from catalogue.release_image link
  join catalogue.resource_contributor x on x.image_id = link.image_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_contributor', 'id=' || x.id,
    x.party_id, x.roles, x.instrument_types, x.sequence_number, x.has_made_featured_contribution,
    x.has_made_contracted_contribution,
    x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.resource_contributor x on x.resource_id = link.resource_id
  union all
  select
    link.release_id, 'SoundRecordingEdition', (edition.id::text) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_contributor', 'id=' || x.id,
    x.party_id, x.roles, x.instrument_types, x.sequence_number, x.has_made_featured_contribution,
    x.has_made_contracted_contribution,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_edition edition on edition.sound_recording_id = link.sound_recording_id
  join catalogue.resource_contributor x on x.sound_recording_edition_id = edition.id
  union all
  select
    link.release_id, 'VideoEdition', (edition.id::text) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_contributor', 'id=' || x.id,
    x.party_id, x.roles, x.instrument_types, x.sequence_number, x.has_made_featured_contribution,
    x.has_made_contracted_contribution,
    x.ern
  from catalogue.release_resource link
  join catalogue.resource_edition edition on edition.resource_id = link.resource_id
  join catalogue.resource_contributor x on x.edition_id = edition.id
  union all
  select
    cue.release_id, 'Cue', (cue.id::text) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_contributor', 'id=' || x.id,
    x.party_id, x.roles, x.instrument_types, x.sequence_number, x.has_made_featured_contribution,
    x.has_made_contracted_contribution,
    x.ern
  from catalogue.cue
  join catalogue.resource_contributor x on x.cue_id = cue.id
  union all
  select
    x.release_id, 'Chapter', x.chapter_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_contributor', 'id=' || x.id,
    x.party_id, x.roles, x.instrument_types, x.sequence_number, x.has_made_featured_contribution,
    x.has_made_contracted_contribution,
    x.ern
  from catalogue.resource_contributor x
  where x.chapter_id is not null;

create view catalogue.ern_label as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('R' || x.id) collate "C" as row_id,
    x.sequence, 'catalogue.release_label' as source_table, 'id=' || x.id as source_key,
    x.party_id, x.label_type, x.access_control_party, x.namespace, x.user_defined_value, x.language_and_script_code,
    x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_label x
  union all
  select
    x.release_id, 'TrackRelease', x.track_release_id, ('T' || x.id) collate "C", x.sequence,
    'catalogue.track_release_label', 'id=' || x.id,
    x.party_id, x.label_type, x.access_control_party, x.namespace, x.user_defined_value, x.language_and_script_code,
    x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.track_release_label x
  union all
  select
    x.release_id, 'ClipRelease', x.clip_release_id, ('C' || x.id) collate "C", x.sequence,
    'catalogue.clip_release_label', 'id=' || x.id,
    x.party_id, x.label_type, x.access_control_party, x.namespace, x.user_defined_value, x.language_and_script_code,
    x.applicable_territory_code, x.is_default, x.ern
  from catalogue.clip_release_label x;

create view catalogue.ern_line as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('R' || x.id) collate "C" as row_id,
    x.sequence, 'catalogue.release_line' as source_table, 'id=' || x.id as source_key,
    x.line_type, x.year, x.company, x.text, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_line x
  union all
  select
    link.release_id, 'SoundRecording', link.sound_recording_id, ('S' || x.id) collate "C", x.sequence,
    'catalogue.sound_recording_line', 'id=' || x.id,
    x.line_type, x.year, x.company, x.text, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_line x on x.sound_recording_id = link.sound_recording_id
  union all
  select
    link.release_id, 'SoundRecordingEdition', (edition.id::text) collate "C", ('E' || x.id) collate "C",
    x.sequence, 'catalogue.sound_recording_edition_line', 'id=' || x.id,
    x.line_type, x.year, x.company, x.text, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_edition edition on edition.sound_recording_id = link.sound_recording_id
  join catalogue.sound_recording_edition_line x on x.edition_id = edition.id
  union all
  select
    link.release_id, 'Image', link.image_id, ('I' || x.id) collate "C", x.sequence, 'catalogue.image_line',
    'id=' || x.id,
    x.line_type, x.year, x.company, x.text, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_image link
  join catalogue.image_line x on x.image_id = link.image_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_line', 'id=' || x.id,
    x.line_type, x.year, x.company, x.text, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.resource_line x on x.resource_id = link.resource_id
  union all
  select
    link.release_id, 'VideoEdition', (edition.id::text) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_line', 'id=' || x.id,
    x.line_type, x.year, x.company, x.text, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.release_resource link
  join catalogue.resource_edition edition on edition.resource_id = link.resource_id
  join catalogue.resource_line x on x.edition_id = edition.id
  union all
  select
    cue.release_id, 'Cue', (cue.id::text) collate "C", ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_line', 'id=' || x.id,
    x.line_type, x.year, x.company, x.text, x.language_and_script_code, x.applicable_territory_code,
    x.is_default,
    x.ern
  from catalogue.cue
  join catalogue.resource_line x on x.cue_id = cue.id;

create view catalogue.ern_genre as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('R' || x.id) collate "C" as row_id,
    x.sequence, 'catalogue.release_genre' as source_table, 'id=' || x.id as source_key,
    x.genre_text, x.sub_genre, x.genre_category, x.sub_genre_category, x.language_and_script_code, x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_genre x
  union all
  select
    x.release_id, 'TrackRelease', x.track_release_id, ('T' || x.id) collate "C", x.sequence,
    'catalogue.track_release_genre', 'id=' || x.id,
    x.genre_text, x.sub_genre, x.genre_category, x.sub_genre_category, x.language_and_script_code, x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.track_release_genre x
  union all
  select
    x.release_id, 'ClipRelease', x.clip_release_id, ('C' || x.id) collate "C", x.sequence,
    'catalogue.clip_release_genre', 'id=' || x.id,
    x.genre_text, x.sub_genre, x.genre_category, x.sub_genre_category, x.language_and_script_code,
    x.applicable_territory_code, x.is_default, x.ern
  from catalogue.clip_release_genre x;

create view catalogue.ern_event_date as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('R' || x.id) collate "C" as row_id,
    x.sequence, 'catalogue.release_event_date' as source_table, 'id=' || x.id as source_key,
    x.date_type, x.date, x.is_approximate, x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_event_date x
  union all
  select
    link.release_id, 'SoundRecording', link.sound_recording_id, ('S' || x.id) collate "C", x.sequence,
    'catalogue.sound_recording_event_date', 'id=' || x.id,
    x.date_type, x.date, x.is_approximate, x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_event_date x on x.sound_recording_id = link.sound_recording_id
  union all
  select
    link.release_id, 'Image', link.image_id, ('I' || x.id) collate "C", x.sequence,
    'catalogue.image_event_date', 'id=' || x.id,
    x.date_type, x.date, x.is_approximate, x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_image link
  join catalogue.image_event_date x on x.image_id = link.image_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_event_date', 'id=' || x.id,
    x.date_type, x.date, x.is_approximate, x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.resource_event_date x on x.resource_id = link.resource_id;

create view catalogue.ern_parental_warning as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, ('R' || x.id) collate "C" as row_id,
    x.sequence, 'catalogue.release_parental_warning' as source_table, 'id=' || x.id as source_key,
    x.parental_warning_type, x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_parental_warning x
  union all
  select
    link.release_id, 'SoundRecording', link.sound_recording_id, ('S' || x.id) collate "C", x.sequence,
    'catalogue.sound_recording_parental_warning', 'id=' || x.id,
    x.parental_warning_type, x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_sound_recording link
  join catalogue.sound_recording_parental_warning x on x.sound_recording_id = link.sound_recording_id
  union all
  select
    link.release_id, 'Image', link.image_id, ('I' || x.id) collate "C", x.sequence,
    'catalogue.image_parental_warning', 'id=' || x.id,
    x.parental_warning_type, x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_image link
  join catalogue.image_parental_warning x on x.image_id = link.image_id
  union all
  select
    link.release_id, resource.resource_class, link.resource_id, ('V' || x.id) collate "C", x.sequence,
    'catalogue.resource_parental_warning', 'id=' || x.id,
    x.parental_warning_type, x.applicable_territory_code, x.is_default,
    x.ern
  from catalogue.release_resource link
  join catalogue.resource on resource.id = link.resource_id
  join catalogue.resource_parental_warning x on x.resource_id = link.resource_id;

create view catalogue.ern_deal as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, (x.id::text) collate "C" as row_id,
    x.sequence, 'catalogue.deal' as source_table, 'id=' || x.id as source_key,
    x.deal_references, x.recipient_dpid, x.track_release_id, x.clip_release_id, x.includes_track_releases,
    x.is_communicated_out_of_band, x.video_definition_type, x.coding_type, x.bit_rate, x.bit_rate_unit,
    x.number_of_usages, x.is_promotional, x.promotional_code, x.promotional_code_namespace,
    x.is_pre_order_deal, x.instant_gratification_resource_ids, x.physical_returns_allowed,
    to_json(x.latest_date_for_physical_returns) #>> '{}' as latest_date_for_physical_returns,
    x.number_of_products_per_carton, x.media_file_ids,
    x.ern
  from catalogue.deal x;

create view catalogue.ern_deal_territory as
  select
    deal.release_id, 'Deal' as owner_type, (deal.id::text) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.deal_territory' as source_table,
    'id=' || x.id as source_key,
    x.territory_code, x.identifier_type, x.is_excluded,
    x.ern
  from catalogue.deal
  join catalogue.deal_territory x on x.deal_id = deal.id;

create view catalogue.ern_deal_period as
  select
    deal.release_id, 'Deal' as owner_type, (deal.id::text) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.deal_period' as source_table,
    'id=' || x.id as source_key,
    to_json(x.start_date) #>> '{}' as start_date, to_json(x.end_date) #>> '{}' as end_date,
    (to_json(x.start_date_time) #>> '{}') || coalesce(x.start_time_zone_offset, '') as start_date_time,
    (to_json(x.end_date_time) #>> '{}') || coalesce(x.end_time_zone_offset, '') as end_date_time,
    x.ern
  from catalogue.deal
  join catalogue.deal_period x on x.deal_id = deal.id;

create view catalogue.ern_deal_term as
  select
    deal.release_id, 'Deal' as owner_type, (deal.id::text) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.deal_term' as source_table,
    'id=' || x.id as source_key,
    x.term_type, x.value, x.namespace, x.user_defined_value, x.is_discoverable,
    x.ern
  from catalogue.deal
  join catalogue.deal_term x on x.deal_id = deal.id;

create view catalogue.ern_deal_price as
  select
    deal.release_id, 'Deal' as owner_type, (deal.id::text) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.deal_price' as source_table,
    'id=' || x.id as source_key,
    x.price_type, x.namespace, x.user_defined_value, x.price_code, x.price_code_namespace,
    x.wholesale_price_per_unit::text as wholesale_price_per_unit,
    x.bulk_order_wholesale_price_per_unit::text as bulk_order_wholesale_price_per_unit,
    x.suggested_retail_price::text as suggested_retail_price, x.currency_code,
    x.ern
  from catalogue.deal
  join catalogue.deal_price x on x.deal_id = deal.id;

create view catalogue.ern_messaging_party as
  select
    dpid, role, full_name, trading_name, message_control_type, ern,
    'catalogue.messaging_party' as source_table, 'dpid=' || dpid || ', role=' || role as source_key
  from catalogue.messaging_party;

comment on view catalogue.ern_release is
  'One row per release; export_priority and release_id order the export, estimated_bytes admits it to memory.';
comment on view catalogue.ern_party is
  'The parties that artists, contributors and labels of a release name and that exist, each once per release.';
