-- What changed in a catalogue, and since when: triggers on every table of it write here, so that an export can take what
-- changed since the last one. Two clocks are never compared: a change is known by its transaction, a run by its snapshot.

create table export.change_log (
  change_xid xid8 not null default pg_current_xact_id(),
  catalogue_schema text not null,
  subject_type text collate "C" not null,
  subject_id text collate "C" not null,
  table_name text not null,
  operation text not null check (operation in ('insert', 'update', 'delete', 'truncate', 'track')),
  row_key text,
  row_count bigint not null default 1,
  changed_columns text[],
  changed_at timestamptz not null default clock_timestamp()
);
create index change_log_by_transaction on export.change_log (change_xid, subject_type, subject_id);

comment on table export.change_log is
  'What was changed in a catalogue; `ddex-batch prune` removes what every job has exported.';
comment on column export.change_log.change_xid is
  'The transaction, never one of its savepoints: valid within one cluster of servers only.';
comment on column export.change_log.subject_type is
  'release, a table that releases use or that is part of one that they use, messaging_party, or everything.';
comment on column export.change_log.subject_id is
  'Id of the release, value of the key of the row in that table, DPID of the party; of everything: *.';
comment on column export.change_log.row_key is 'Key of the row that was changed, of the first where row_count is above 1.';
comment on column export.change_log.row_count is
  'Of inserts and deletes: rows of the statement. What is inserted for a subject that the transaction has logged already is not told again.';
comment on column export.change_log.changed_columns is 'Of an update: the columns that have another value now.';
comment on column export.change_log.changed_at is 'When the statement ended; others see it when its transaction has committed.';

create table export.change_horizon (
  catalogue_schema text primary key,
  pruned_below xid8 not null
);

comment on table export.change_horizon is
  'Transactions below which rows of change_log were removed: changes since an older snapshot are not known any more.';

create table export.change_path (
  catalogue_schema text not null,
  table_name text not null,
  role text not null check (role in ('release', 'part', 'root', 'use', 'party')),
  column_name text not null,
  target_table text,
  target_column text not null default 'id',
  check ((target_table is null) = (role in ('release', 'party')))
);
create unique index on export.change_path (catalogue_schema, table_name, role, column_name, coalesce(target_table, ''));

comment on table export.change_path is
  'How a row of a catalogue leads to the releases that are built from it; read when an export is planned.';
comment on column export.change_path.catalogue_schema is 'Schema of the views that releases are read from.';
comment on column export.change_path.table_name is 'Base table, with its schema.';
comment on column export.change_path.role is
  'release: the column holds a release id. part: the row is part of a row of target_table. root: the table''s own key, what other rows use. use: the row uses a row of target_table. party: the column holds the DPID of a sender or recipient.';

-- A row is logged under what it directly belongs to and never under a release that it leads to by others: who uses it is
-- asked when an export is planned. A transaction that has not committed yet may be linking it to one more release.

create function export.track_changes(tracked_schema text) returns void
language plpgsql as $$
declare
  tracked record;
begin
  for tracked in
    select distinct table_name from export.change_path where catalogue_schema = tracked_schema order by table_name
  loop
    perform export.track_table(tracked_schema, tracked.table_name);
  end loop;
  -- What happened before is not known.
  insert into export.change_log (catalogue_schema, subject_type, subject_id, table_name, operation)
  values (tracked_schema, 'everything', '*', tracked_schema, 'track');
end
$$;
comment on function export.track_changes(text) is
  'Puts the triggers on every table that change_path names for the schema; the next export of it is a full one.';

create function export.untrack_changes(tracked_schema text) returns void
language plpgsql as $$
declare
  tracked record;
begin
  for tracked in
    select distinct table_name from export.change_path where catalogue_schema = tracked_schema order by table_name
  loop
    execute format(
      'drop function if exists export.%I() cascade', export.change_trigger_name(tracked_schema, tracked.table_name)
    );
  end loop;
end
$$;
comment on function export.untrack_changes(text) is 'Takes the triggers off again; each export of the schema is a full one then.';

create function export.change_trigger_name(tracked_schema text, tracked_table text) returns text
language sql immutable as $$
  select 'log_' || left(translate(tracked_table, '."', '_'), 24) || '_' || left(md5(tracked_schema || ' ' || tracked_table), 12)
$$;

create function export.track_table(tracked_schema text, tracked_table text) returns void
language plpgsql as $$
declare
  function_name text := export.change_trigger_name(tracked_schema, tracked_table);
  key_columns text[] := (
    select array_agg(quote_ident(attribute.attname) order by place.ordinality)
    from pg_constraint
    cross join unnest(pg_constraint.conkey) with ordinality as place (attnum, ordinality)
    join pg_attribute attribute on attribute.attrelid = pg_constraint.conrelid and attribute.attnum = place.attnum
    where pg_constraint.conrelid = tracked_table::regclass and pg_constraint.contype = 'p'
  );
  row_key text := (
    select string_agg(format('%L || %%1$s.%s', column_name || '=', replace(column_name, '%', '%%')), ' || '', '' || ')
    from unnest(key_columns) as key (column_name)
  );
  pairing text := (
    select string_agg(format('o.%1$s = n.%1$s', column_name), ' and ') from unnest(key_columns) as key (column_name)
  );
  subjects text := (
    select string_agg(format(
      '(%L, %%1$s.%s::text)',
      case role when 'part' then target_table when 'root' then target_table when 'party' then 'messaging_party' else role end,
      replace(quote_ident(column_name), '%', '%%')
    ), ', ' order by role, column_name)
    from export.change_path
    where catalogue_schema = tracked_schema and table_name = tracked_table and role <> 'use'
  );
  -- Where a row has left what it was part of, that has changed too.
  left_subjects text := (
    select string_agg(format(
      '(%L, case when o.%2$I is distinct from n.%2$I then o.%2$I::text end)',
      case role when 'part' then target_table when 'root' then target_table when 'party' then 'messaging_party' else role end,
      column_name
    ), ', ' order by role, column_name)
    from export.change_path
    where catalogue_schema = tracked_schema and table_name = tracked_table and role <> 'use'
  );
  updated_columns text := (
    select string_agg(format(
      -- json and the like have no equality of their own.
      'case when o.%1$I%3$s is distinct from n.%1$I%3$s then %2$L end',
      attname, attname, case when atttypid = any ('{json,xml,point,box,polygon}'::regtype[]) then '::text' else '' end
    ), ', ' order by attnum)
    from pg_attribute
    where attrelid = tracked_table::regclass and attnum > 0 and not attisdropped
  );
  insert_statement constant text := $insert$
    insert into export.change_log
      (catalogue_schema, subject_type, subject_id, table_name, operation, row_key, row_count, changed_columns)
  $insert$;
  -- With a limit it stays a probe of the index for each subject: a join would read all that the transaction has logged.
  is_new text := format($new$
    (
      select true from export.change_log logged
      where logged.change_xid = pg_current_xact_id() and logged.subject_type = subject.type
        and logged.subject_id = subject.id and logged.catalogue_schema = %L
      limit 1
    ) is null$new$, tracked_schema);
  event record;
begin
  if key_columns is null then
    raise exception 'Cannot track table "%": it has no primary key', tracked_table using errcode = '55000';
  end if;
  if subjects is null then
    raise exception 'Cannot track table "%": none of its columns leads to releases', tracked_table using errcode = '55000';
  end if;
  execute format('drop function if exists export.%I() cascade', function_name);
  -- Whoever writes the catalogue needs no rights on schema export. Its plans are made while the log is small and kept while
  -- it grows: the log is never to be read whole.
  execute format(
    $function$
    create function export.%1$I() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_bitmapscan = off set jit = off
    as $body$
    begin
      if tg_op = 'INSERT' then
        %2$s
        select %3$L, subject.type, subject.id, %4$L, 'insert', subject.row_key, subject.row_count, null
        from (
          select single.type, single.id, min(%5$s) as row_key, count(*) as row_count
          from new_rows n
          cross join lateral (values %6$s) as single (type, id)
          where single.id is not null
          group by single.type, single.id
        ) as subject
        where %7$s;
      elsif tg_op = 'UPDATE' then
        -- *<> compares bytes: 1.0 and 1.00 are not the same in a message.
        %2$s
        select %3$L, subject.type, subject.id, %4$L, 'update', coalesce(%5$s, %8$s), 1,
          array_remove(array[%9$s], null)
        from old_rows o
        full join new_rows n on %10$s
        cross join lateral (values %6$s, %12$s) as subject (type, id)
        where subject.id is not null and (o is null or n is null or o *<> n);
      elsif tg_op = 'DELETE' then
        %2$s
        select %3$L, subject.type, subject.id, %4$L, 'delete', subject.row_key, subject.row_count, null
        from (
          select single.type, single.id, min(%8$s) as row_key, count(*) as row_count
          from old_rows o
          cross join lateral (values %11$s) as single (type, id)
          where single.id is not null
          group by single.type, single.id
        ) as subject
        -- What is deleted with what it is part of is told once.
        where pg_trigger_depth() = 1 or %7$s;
      else
        %2$s
        values (%3$L, 'everything', '*', %4$L, 'truncate', null, 0, null);
      end if;
      return null;
    end
    $body$
    $function$,
    function_name, insert_statement, tracked_schema, tracked_table,
    format(row_key, 'n'), format(subjects, 'n'), is_new, format(row_key, 'o'), updated_columns, pairing,
    format(subjects, 'o'), left_subjects
  );
  for event in
    select * from (values
      ('insert', 'referencing new table as new_rows'),
      ('update', 'referencing old table as old_rows new table as new_rows'),
      ('delete', 'referencing old table as old_rows'),
      ('truncate', '')
    ) as events (name, transition_tables)
  loop
    execute format(
      'create trigger %I after %s on %s %s for each statement execute function export.%I()',
      'change_log_' || event.name, event.name, tracked_table::regclass, event.transition_tables, function_name
    );
  end loop;
end
$$;

insert into export.change_path (catalogue_schema, table_name, role, column_name, target_table)
select 'catalogue', 'catalogue.' || path.table_name, path.role, path.column_name, 'catalogue.' || path.target_table
from (values
  ('additional_sub_title', 'part', 'title_id', 'additional_title'),
  ('additional_title', 'release', 'release_id', null),
  ('additional_title', 'part', 'image_id', 'image'),
  ('additional_title', 'part', 'resource_id', 'resource'),
  ('additional_title', 'part', 'group_id', 'resource_group'),
  ('additional_title', 'part', 'sound_recording_id', 'sound_recording'),
  ('administrating_record_company', 'release', 'release_id', null),
  ('administrating_record_company', 'use', 'party_id', 'party'),
  ('av_rating', 'release', 'release_id', null),
  ('av_rating', 'part', 'resource_id', 'resource'),
  ('chapter', 'release', 'release_id', null),
  ('character', 'release', 'release_id', null),
  ('character', 'part', 'resource_id', 'resource'),
  ('character', 'part', 'sound_recording_id', 'sound_recording'),
  ('character', 'use', 'party_id', 'party'),
  ('character', 'use', 'performer_party_id', 'party'),
  ('clip_release', 'release', 'release_id', null),
  ('clip_release_genre', 'release', 'release_id', null),
  ('clip_release_label', 'release', 'release_id', null),
  ('clip_release_label', 'use', 'party_id', 'party'),
  ('clip_release_proprietary_id', 'release', 'release_id', null),
  ('clip_release_sub_title', 'part', 'title_id', 'clip_release_title'),
  ('clip_release_title', 'release', 'release_id', null),
  ('cue', 'release', 'release_id', null),
  ('cue_sheet', 'release', 'release_id', null),
  ('deal', 'release', 'release_id', null),
  ('deal_claim_condition', 'part', 'policy_id', 'deal_rights_claim_policy'),
  ('deal_distribution_channel', 'part', 'deal_id', 'deal'),
  ('deal_period', 'part', 'deal_id', 'deal'),
  ('deal_price', 'part', 'deal_id', 'deal'),
  ('deal_rights_claim_policy', 'part', 'deal_id', 'deal'),
  ('deal_term', 'part', 'deal_id', 'deal'),
  ('deal_territory', 'part', 'deal_id', 'deal'),
  ('delegated_usage_right', 'part', 'rights_controller_id', 'rights_controller'),
  ('devotional_term', 'release', 'release_id', null),
  ('devotional_term', 'part', 'resource_id', 'resource'),
  ('devotional_term', 'part', 'sound_recording_id', 'sound_recording'),
  ('image', 'root', 'id', 'image'),
  ('image_display_artist', 'part', 'image_id', 'image'),
  ('image_display_artist', 'use', 'party_id', 'party'),
  ('image_display_artist_name', 'part', 'image_id', 'image'),
  ('image_event_date', 'part', 'image_id', 'image'),
  ('image_identifier', 'part', 'image_id', 'image'),
  ('image_line', 'part', 'image_id', 'image'),
  ('image_media_file', 'part', 'image_id', 'image'),
  ('image_parental_warning', 'part', 'image_id', 'image'),
  ('image_proprietary_id', 'part', 'identifier_id', 'image_identifier'),
  ('image_sub_title', 'part', 'title_id', 'image_title'),
  ('image_title', 'part', 'image_id', 'image'),
  ('media_file_clip', 'part', 'image_media_file_id', 'image_media_file'),
  ('media_file_clip', 'part', 'resource_media_file_id', 'resource_media_file'),
  ('media_file_clip', 'part', 'sound_recording_media_file_id', 'sound_recording_media_file'),
  ('media_file_fingerprint', 'part', 'image_media_file_id', 'image_media_file'),
  ('media_file_fingerprint', 'part', 'resource_media_file_id', 'resource_media_file'),
  ('media_file_fingerprint', 'part', 'sound_recording_media_file_id', 'sound_recording_media_file'),
  ('messaging_party', 'party', 'dpid', null),
  ('party', 'root', 'id', 'party'),
  ('party_name', 'part', 'party_id', 'party'),
  ('party_proprietary_id', 'part', 'party_id', 'party'),
  ('related_release', 'release', 'release_id', null),
  ('related_release', 'part', 'image_id', 'image'),
  ('related_release', 'part', 'resource_id', 'resource'),
  ('related_release', 'part', 'sound_recording_id', 'sound_recording'),
  ('related_release', 'use', 'label_party_id', 'party'),
  ('related_resource', 'release', 'release_id', null),
  ('related_resource', 'part', 'image_id', 'image'),
  ('related_resource', 'part', 'resource_id', 'resource'),
  ('related_resource', 'part', 'sound_recording_id', 'sound_recording'),
  ('related_resource_timing', 'part', 'related_resource_id', 'related_resource'),
  ('release', 'release', 'id', null),
  ('release_admin', 'release', 'release_id', null),
  ('release_display_artist', 'release', 'release_id', null),
  ('release_display_artist', 'use', 'party_id', 'party'),
  ('release_display_artist_name', 'release', 'release_id', null),
  ('release_event_date', 'release', 'release_id', null),
  ('release_genre', 'release', 'release_id', null),
  ('release_image', 'release', 'release_id', null),
  ('release_image', 'use', 'image_id', 'image'),
  ('release_label', 'release', 'release_id', null),
  ('release_label', 'use', 'party_id', 'party'),
  ('release_line', 'release', 'release_id', null),
  ('release_named_party', 'release', 'release_id', null),
  ('release_named_party', 'use', 'party_id', 'party'),
  ('release_parental_warning', 'release', 'release_id', null),
  ('release_proprietary_id', 'release', 'release_id', null),
  ('release_resource', 'release', 'release_id', null),
  ('release_resource', 'use', 'resource_id', 'resource'),
  ('release_sound_recording', 'release', 'release_id', null),
  ('release_sound_recording', 'use', 'sound_recording_id', 'sound_recording'),
  ('release_sub_title', 'part', 'title_id', 'release_title'),
  ('release_text', 'release', 'release_id', null),
  ('release_title', 'release', 'release_id', null),
  ('resource', 'root', 'id', 'resource'),
  ('resource_contributor', 'release', 'release_id', null),
  ('resource_contributor', 'part', 'cue_id', 'cue'),
  ('resource_contributor', 'part', 'image_id', 'image'),
  ('resource_contributor', 'part', 'resource_id', 'resource'),
  ('resource_contributor', 'part', 'edition_id', 'resource_edition'),
  ('resource_contributor', 'part', 'sound_recording_edition_id', 'sound_recording_edition'),
  ('resource_contributor', 'use', 'party_id', 'party'),
  ('resource_display_artist', 'part', 'resource_id', 'resource'),
  ('resource_display_artist', 'use', 'party_id', 'party'),
  ('resource_display_artist_name', 'part', 'resource_id', 'resource'),
  ('resource_edition', 'part', 'resource_id', 'resource'),
  ('resource_event_date', 'part', 'resource_id', 'resource'),
  ('resource_group', 'release', 'release_id', null),
  ('resource_group_display_artist', 'part', 'group_id', 'resource_group'),
  ('resource_group_display_artist', 'use', 'party_id', 'party'),
  ('resource_group_item', 'part', 'group_id', 'resource_group'),
  ('resource_group_item_link', 'part', 'item_id', 'resource_group_item'),
  ('resource_group_link', 'part', 'group_id', 'resource_group'),
  ('resource_group_proprietary_id', 'part', 'group_id', 'resource_group'),
  ('resource_group_sub_title', 'part', 'title_id', 'resource_group_title'),
  ('resource_group_title', 'part', 'group_id', 'resource_group'),
  ('resource_identifier', 'part', 'resource_id', 'resource'),
  ('resource_identifier', 'part', 'edition_id', 'resource_edition'),
  ('resource_line', 'part', 'cue_id', 'cue'),
  ('resource_line', 'part', 'resource_id', 'resource'),
  ('resource_line', 'part', 'edition_id', 'resource_edition'),
  ('resource_media_file', 'part', 'resource_id', 'resource'),
  ('resource_media_file', 'part', 'edition_id', 'resource_edition'),
  ('resource_parental_warning', 'part', 'resource_id', 'resource'),
  ('resource_proprietary_id', 'release', 'release_id', null),
  ('resource_proprietary_id', 'part', 'related_resource_id', 'related_resource'),
  ('resource_proprietary_id', 'part', 'identifier_id', 'resource_identifier'),
  ('resource_sub_title', 'part', 'title_id', 'resource_title'),
  ('resource_title', 'release', 'release_id', null),
  ('resource_title', 'part', 'cue_id', 'cue'),
  ('resource_title', 'part', 'resource_id', 'resource'),
  ('resource_work', 'part', 'resource_id', 'resource'),
  ('resource_work', 'use', 'work_id', 'work'),
  ('rights_controller', 'part', 'image_id', 'image'),
  ('rights_controller', 'part', 'resource_id', 'resource'),
  ('rights_controller', 'part', 'sound_recording_id', 'sound_recording'),
  ('rights_controller', 'use', 'party_id', 'party'),
  ('sound_recording', 'root', 'id', 'sound_recording'),
  ('sound_recording_contributor', 'part', 'sound_recording_id', 'sound_recording'),
  ('sound_recording_contributor', 'use', 'party_id', 'party'),
  ('sound_recording_display_artist', 'part', 'sound_recording_id', 'sound_recording'),
  ('sound_recording_display_artist', 'use', 'party_id', 'party'),
  ('sound_recording_display_artist_name', 'part', 'sound_recording_id', 'sound_recording'),
  ('sound_recording_edition', 'part', 'sound_recording_id', 'sound_recording'),
  ('sound_recording_edition_line', 'part', 'edition_id', 'sound_recording_edition'),
  ('sound_recording_event_date', 'part', 'sound_recording_id', 'sound_recording'),
  ('sound_recording_identifier', 'part', 'edition_id', 'sound_recording_edition'),
  ('sound_recording_line', 'part', 'sound_recording_id', 'sound_recording'),
  ('sound_recording_media_file', 'part', 'edition_id', 'sound_recording_edition'),
  ('sound_recording_parental_warning', 'part', 'sound_recording_id', 'sound_recording'),
  ('sound_recording_proprietary_id', 'part', 'identifier_id', 'sound_recording_identifier'),
  ('sound_recording_sub_title', 'part', 'title_id', 'sound_recording_title'),
  ('sound_recording_title', 'part', 'sound_recording_id', 'sound_recording'),
  ('sound_recording_work', 'part', 'sound_recording_id', 'sound_recording'),
  ('sound_recording_work', 'use', 'work_id', 'work'),
  ('supplemental_document', 'release', 'release_id', null),
  ('track_release', 'release', 'release_id', null),
  ('track_release_genre', 'release', 'release_id', null),
  ('track_release_label', 'release', 'release_id', null),
  ('track_release_label', 'use', 'party_id', 'party'),
  ('track_release_link', 'release', 'release_id', null),
  ('track_release_proprietary_id', 'release', 'release_id', null),
  ('track_release_sub_title', 'part', 'title_id', 'track_release_title'),
  ('track_release_title', 'release', 'release_id', null),
  ('visibility', 'release', 'release_id', null),
  ('visibility_territory', 'release', 'release_id', null),
  ('work', 'root', 'id', 'work'),
  ('work_proprietary_id', 'part', 'work_id', 'work')
) as path (table_name, role, column_name, target_table);

select export.track_changes('catalogue');

alter table export.run add column full_plan_reason text;
comment on column export.run.full_plan_reason is
  'Why every release was looked at although only those that changed were asked for; null: it was not so.';
