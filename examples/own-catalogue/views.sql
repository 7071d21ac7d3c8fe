-- What the label's tables say in the words of the contract (docs/mapping.md). A view has the columns that there is
-- something for; `ddex-batch catalogue views --over label_ern` adds the others as nulls and the missing views as empty ones.
-- release_id is the album's number, as it is: the indexes of the tables find it.
create schema label_ern;

create view label_ern.ern_messaging_party as
  select
    dpid, case when takes is null then 'sender' else 'recipient' end as role, company_name as full_name,
    case takes when 'live' then 'LiveMessage' when 'test' then 'TestMessage' end as message_control_type,
    'label.partner' as source_table, 'dpid=' || dpid as source_key
  from label.partner;

create view label_ern.ern_release as
  select
    a.album_id as release_id, a.album_id::text as row_id, 'label.album' as source_table,
    'album_id=' || a.album_id as source_key,
    a.lang as language_and_script_code,
    array[case a.kind when 'LP' then 'Album' when 'EP' then 'EP' else 'Single' end] as release_types,
    (select min(b.ean) from label.barcode b where b.album_id = a.album_id) as icpn,
    a.cat_no as catalog_number,
    case when a.cat_no is not null then 'PADPIDA2099010101X' end as catalog_number_namespace,
    (
      select round(sum(r.seconds) * 1000)
      from label.track t
      join label.recording r on r.recording_id = t.recording_id
      where t.album_id = a.album_id
    ) as duration_ms,
    a.rank as export_priority,
    8000 + 4800 * (select count(*) from label.track t where t.album_id = a.album_id) as estimated_bytes
  from label.album a;

-- Not of the contract: which recordings an album has, each once, and which artists.
create view label_ern.album_recording as
  select distinct t.album_id, t.recording_id from label.track t;

create view label_ern.album_party as
  select x.album_id, x.artist_no from label.album_artist x
  union
  select t.album_id, x.artist_no
  from label.track t
  join label.recording_artist x on x.recording_id = t.recording_id;

-- Artists and companies are numbered by themselves: a letter keeps them apart.
create view label_ern.ern_party as
  select
    x.album_id as release_id, 'Release' as owner_type, x.album_id::text as owner_id, 'A' || x.artist_no as row_id,
    'label.artist' as source_table, 'artist_no=' || x.artist_no as source_key
  from label_ern.album_party x
  union all
  select
    a.album_id, 'Release', a.album_id::text, 'C' || a.company_no, 'label.company', 'company_no=' || a.company_no
  from label.album a;

create view label_ern.ern_party_name as
  select
    x.album_id as release_id, 'Party' as owner_type, 'A' || x.artist_no as owner_id, 'A' || x.artist_no as row_id,
    'label.artist' as source_table, 'artist_no=' || x.artist_no as source_key,
    r.name as full_name, r.latin_name as full_name_ascii_transcribed, r.sort_name as full_name_indexed,
    r.lang as language_and_script_code
  from label_ern.album_party x
  join label.artist r on r.artist_no = x.artist_no
  union all
  select
    a.album_id, 'Party', 'C' || a.company_no, 'C' || a.company_no, 'label.company', 'company_no=' || a.company_no,
    c.company_name, null, null, null
  from label.album a
  join label.company c on c.company_no = a.company_no;

create view label_ern.ern_proprietary_id as
  select
    x.album_id as release_id, 'Party' as owner_type, 'A' || x.artist_no as owner_id, 'A' || x.artist_no as row_id,
    'label.artist' as source_table, 'artist_no=' || x.artist_no as source_key,
    'PADPIDA2099010101X' as namespace, r.mbid::text as value
  from label_ern.album_party x
  join label.artist r on r.artist_no = x.artist_no
  where r.mbid is not null
  union all
  select
    a.album_id, 'Party', 'C' || a.company_no, 'C' || a.company_no, 'label.company', 'company_no=' || a.company_no,
    'PADPIDA2099010101X', c.mbid::text
  from label.album a
  join label.company c on c.company_no = a.company_no
  where c.mbid is not null
  union all
  -- An album without a barcode is known by a number of the label's.
  select
    a.album_id, 'Release', a.album_id::text, 'R', 'label.album', 'album_id=' || a.album_id, 'PADPIDA2099010101X',
    coalesce(a.mbid::text, 'album-' || a.album_id)
  from label.album a
  where not exists (select from label.barcode b where b.album_id = a.album_id)
  union all
  select
    x.album_id, 'TrackRelease', 'T' || x.recording_id, 'T' || x.recording_id, 'label.recording',
    'recording_id=' || x.recording_id, 'PADPIDA2099010101X', 'album-' || x.album_id || '-recording-' || x.recording_id
  from label_ern.album_recording x
  join label.album a on a.album_id = x.album_id
  where a.kind <> 'SI'
  union all
  select
    c.album_id, 'ResourceId', 'cover', 'cover', 'label.cover', 'album_id=' || c.album_id, 'PADPIDA2099010101X',
    'album-' || c.album_id || '-front-cover'
  from label.cover c;

create view label_ern.ern_sound_recording as
  select
    x.album_id as release_id, 'Release' as owner_type, x.album_id::text as owner_id, x.recording_id::text as row_id,
    'label.recording' as source_table, 'recording_id=' || x.recording_id as source_key,
    'MusicalWorkSoundRecording' as type, round(r.seconds * 1000) as duration_ms, r.lang as language_and_script_code
  from label_ern.album_recording x
  join label.recording r on r.recording_id = x.recording_id;

create view label_ern.ern_sound_recording_edition as
  select
    x.album_id as release_id, 'SoundRecording' as owner_type, x.recording_id::text as owner_id,
    x.recording_id::text as row_id, 'label.recording' as source_table, 'recording_id=' || x.recording_id as source_key
  from label_ern.album_recording x;

create view label_ern.ern_resource_id as
  select
    x.album_id as release_id, 'SoundRecordingEdition' as owner_type, x.recording_id::text as owner_id,
    x.recording_id || '-' || i.isrc as row_id, 'label.recording_isrc' as source_table,
    'recording_id=' || x.recording_id || ', isrc=' || i.isrc as source_key, i.isrc
  from label_ern.album_recording x
  join label.recording_isrc i on i.recording_id = x.recording_id
  union all
  select c.album_id, 'Image', 'cover', 'cover', 'label.cover', 'album_id=' || c.album_id, null from label.cover c;

create view label_ern.ern_image as
  select
    c.album_id as release_id, 'Release' as owner_type, c.album_id::text as owner_id, 'cover' as row_id,
    'label.cover' as source_table, 'album_id=' || c.album_id as source_key, 'FrontCoverImage' as type
  from label.cover c;

create view label_ern.ern_media_file as
  select
    c.album_id as release_id, 'Image' as owner_type, 'cover' as owner_id, 'cover' as row_id,
    'label.cover' as source_table, 'album_id=' || c.album_id as source_key,
    'resources/' || c.file_name as uri, 'PNG' as codec_type, 'SHA-256' as hash_sum_algorithm,
    encode(c.sha256, 'hex') as hash_sum_value, c.byte_count as file_size_bytes, true as is_provided_in_delivery,
    c.pixels_high as image_height, c.pixels_wide as image_width
  from label.cover c
  where c.file_name is not null;

create view label_ern.ern_title as
  select
    a.album_id as release_id, 'Release' as owner_type, a.album_id::text as owner_id, 'R' as row_id,
    'label.album' as source_table, 'album_id=' || a.album_id as source_key,
    a.title as title_text, a.lang as language_and_script_code
  from label.album a
  union all
  select
    x.album_id, 'SoundRecording', x.recording_id::text, x.recording_id::text, 'label.recording',
    'recording_id=' || x.recording_id, r.title, r.lang
  from label_ern.album_recording x
  join label.recording r on r.recording_id = x.recording_id;

create view label_ern.ern_sub_title as
  select
    x.album_id as release_id, 'Title' as owner_type, x.recording_id::text as owner_id, x.recording_id::text as row_id,
    'label.recording' as source_table, 'recording_id=' || x.recording_id as source_key,
    r.version as text, 'Version' as sub_title_type, true as is_displayed_in_title
  from label_ern.album_recording x
  join label.recording r on r.recording_id = x.recording_id
  where r.version is not null;

create view label_ern.ern_display_artist_name as
  select
    a.album_id as release_id, 'Release' as owner_type, a.album_id::text as owner_id, 'R' as row_id,
    'label.album' as source_table, 'album_id=' || a.album_id as source_key, a.credit as name
  from label.album a
  union all
  select
    x.album_id, 'SoundRecording', x.recording_id::text, x.recording_id::text, 'label.recording',
    'recording_id=' || x.recording_id, r.credit
  from label_ern.album_recording x
  join label.recording r on r.recording_id = x.recording_id;

create view label_ern.ern_display_artist as
  select
    x.album_id as release_id, 'Release' as owner_type, x.album_id::text as owner_id, 'R-' || x.position as row_id,
    x.position as sequence, 'label.album_artist' as source_table,
    'album_id=' || x.album_id || ', position=' || x.position as source_key,
    'A' || x.artist_no as party_id, 'MainArtist' as display_artist_role, x.position as sequence_number
  from label.album_artist x
  union all
  select
    t.album_id, 'SoundRecording', t.recording_id::text, t.recording_id || '-' || x.position, x.position,
    'label.recording_artist', 'recording_id=' || t.recording_id || ', position=' || x.position, 'A' || x.artist_no,
    case when x.is_guest then 'FeaturedArtist' else 'MainArtist' end, x.position
  from label_ern.album_recording t
  join label.recording_artist x on x.recording_id = t.recording_id;

create view label_ern.ern_label as
  select
    a.album_id as release_id, 'Release' as owner_type, a.album_id::text as owner_id, 'R' as row_id,
    'label.album' as source_table, 'album_id=' || a.album_id as source_key,
    'C' || a.company_no as party_id, 'DisplayLabel' as label_type
  from label.album a;

create view label_ern.ern_line as
  select
    a.album_id as release_id, 'Release' as owner_type, a.album_id::text as owner_id, l.line_type as row_id,
    'label.album' as source_table, 'album_id=' || a.album_id as source_key,
    l.line_type, a.p_year as year, c.company_name as company,
    a.p_year || ' Demonstration line: ' || c.company_name as text
  from label.album a
  join label.company c on c.company_no = a.company_no
  cross join (values ('P'), ('C')) l (line_type)
  union all
  select
    x.album_id, 'SoundRecordingEdition', x.recording_id::text, x.recording_id::text, 'label.album',
    'album_id=' || x.album_id, 'P', a.p_year, c.company_name, a.p_year || ' Demonstration line: ' || c.company_name
  from label_ern.album_recording x
  join label.album a on a.album_id = x.album_id
  join label.company c on c.company_no = a.company_no;

create view label_ern.ern_genre as
  select
    a.album_id as release_id, 'Release' as owner_type, a.album_id::text as owner_id, 'R' as row_id,
    'label.album' as source_table, 'album_id=' || a.album_id as source_key, a.genre as genre_text
  from label.album a
  where a.genre is not null;

create view label_ern.ern_event_date as
  select
    a.album_id as release_id, 'Release' as owner_type, a.album_id::text as owner_id, d.date_type as row_id,
    'label.album' as source_table, 'album_id=' || a.album_id as source_key, d.date_type, d.date::text as date
  from label.album a
  cross join lateral (values ('ReleaseDate', a.released), ('OriginalReleaseDate', a.first_released)) d (date_type, date)
  where d.date is not null
  union all
  select
    x.album_id, 'SoundRecording', x.recording_id::text, x.recording_id::text, 'label.recording',
    'recording_id=' || x.recording_id, 'FirstPublicationDate', r.first_released::text
  from label_ern.album_recording x
  join label.recording r on r.recording_id = x.recording_id
  where r.first_released is not null;

create view label_ern.ern_parental_warning as
  select
    x.album_id as release_id, 'SoundRecording' as owner_type, x.recording_id::text as owner_id,
    x.recording_id::text as row_id, 'label.recording' as source_table, 'recording_id=' || x.recording_id as source_key,
    case r.explicit when 'Y' then 'Explicit' when 'N' then 'NotExplicit' else 'Unknown' end as parental_warning_type
  from label_ern.album_recording x
  join label.recording r on r.recording_id = x.recording_id
  union all
  select
    x.album_id, 'Release', x.album_id::text, 'R', 'label.album', 'album_id=' || x.album_id,
    case
      when bool_or(r.explicit = 'Y') then 'Explicit'
      when bool_and(r.explicit is not null) then 'NotExplicit'
      else 'Unknown'
    end
  from label_ern.album_recording x
  join label.recording r on r.recording_id = x.recording_id
  group by x.album_id;

-- An album of several discs is a group of groups.
create view label_ern.ern_resource_group as
  select
    a.album_id as release_id, 'Release' as owner_type, a.album_id::text as owner_id, 'G' as row_id,
    'label.album' as source_table, 'album_id=' || a.album_id as source_key,
    null as resource_group_type, null::smallint as sequence_number
  from label.album a
  union all
  select
    t.album_id, 'ResourceGroup', 'G', 'G' || t.disc, 'label.track', 'album_id=' || t.album_id || ', disc=' || t.disc,
    'Component', t.disc
  from label.track t
  where exists (select from label.track other where other.album_id = t.album_id and other.disc = 2)
  group by t.album_id, t.disc;

create view label_ern.ern_resource_group_item as
  select
    t.album_id as release_id, 'ResourceGroup' as owner_type,
    case
      when exists (select from label.track other where other.album_id = t.album_id and other.disc = 2)
        then 'G' || t.disc
      else 'G'
    end as owner_id,
    t.disc || '-' || t.position as row_id, t.position as sequence, 'label.track' as source_table,
    'album_id=' || t.album_id || ', disc=' || t.disc || ', position=' || t.position as source_key,
    t.recording_id::text as resource_id, t.position as sequence_number
  from label.track t;

create view label_ern.ern_resource_link as
  select
    c.album_id as release_id, 'ResourceGroup' as owner_type, 'G' as owner_id, 'cover' as row_id,
    'label.cover' as source_table, 'album_id=' || c.album_id as source_key, 'cover' as resource_id
  from label.cover c;

-- A single is sold as a whole.
create view label_ern.ern_track_release as
  select
    x.album_id as release_id, 'Release' as owner_type, x.album_id::text as owner_id, 'T' || x.recording_id as row_id,
    'label.recording' as source_table, 'recording_id=' || x.recording_id as source_key,
    x.recording_id::text as resource_id
  from label_ern.album_recording x
  join label.album a on a.album_id = x.album_id
  where a.kind <> 'SI';

create view label_ern.ern_deal as
  select
    d.album_id as release_id, 'Release' as owner_type, d.album_id::text as owner_id, d.right_id::text as row_id,
    'label.territory_right' as source_table, 'right_id=' || d.right_id as source_key,
    -- Its tracks are streamed one by one, but not sold.
    d.offer = 'S' and a.kind <> 'SI' as includes_track_releases
  from label.territory_right d
  join label.album a on a.album_id = d.album_id;

create view label_ern.ern_deal_territory as
  select
    d.album_id as release_id, 'Deal' as owner_type, d.right_id::text as owner_id, d.right_id || '-' || c.code as row_id,
    c.place as sequence, 'label.territory_right' as source_table, 'right_id=' || d.right_id as source_key,
    c.code as territory_code, d.is_everywhere_else as is_excluded
  from label.territory_right d
  cross join lateral unnest(coalesce(d.countries, '{Worldwide}')) with ordinality c (code, place);

create view label_ern.ern_deal_period as
  select
    d.album_id as release_id, 'Deal' as owner_type, d.right_id::text as owner_id, d.right_id::text as row_id,
    'label.territory_right' as source_table, 'right_id=' || d.right_id as source_key,
    to_char(d.from_local, 'YYYY-MM-DD"T"HH24:MI:SS') as start_date_time
  from label.territory_right d;

create view label_ern.ern_deal_term as
  select
    d.album_id as release_id, 'Deal' as owner_type, d.right_id::text as owner_id, d.right_id || '-' || o.place as row_id,
    o.place as sequence, 'label.territory_right' as source_table, 'right_id=' || d.right_id as source_key,
    o.term_type, o.value
  from label.territory_right d
  join (
    values
      ('S', 1, 'CommercialModelType', 'SubscriptionModel'),
      ('S', 2, 'CommercialModelType', 'AdvertisementSupportedModel'),
      ('S', 3, 'UseType', 'OnDemandStream'),
      ('S', 4, 'UseType', 'NonInteractiveStream'),
      ('D', 1, 'CommercialModelType', 'PayAsYouGoModel'),
      ('D', 2, 'UseType', 'PermanentDownload')
  ) o (offer, place, term_type, value) on o.offer = d.offer;

create view label_ern.ern_deal_price as
  select
    d.album_id as release_id, 'Deal' as owner_type, d.right_id::text as owner_id, d.right_id::text as row_id,
    'label.price_list' as source_table, 'right_id=' || d.right_id as source_key,
    p.tier as price_code, 'PADPIDA2099010102V' as price_code_namespace
  from label.territory_right d
  join label.price_list p on p.right_id = d.right_id;
