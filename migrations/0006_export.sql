-- The export: what the job did. The schema itself is made before the first migration, for its bookkeeping
-- (src/db/migrate.ts). Rows of a run go with the run; pruning old runs is deleting them.

create table export.run (
  id bigint generated always as identity primary key,
  job text not null,
  sender_dpid text,
  recipient_dpid text,
  status text not null check (
    status in ('STARTING', 'STARTED', 'STOPPING', 'STOPPED', 'COMPLETED', 'FAILED', 'ABANDONED')
  ),
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  message_created_at timestamptz not null,
  catalogue_schema text not null,
  options jsonb not null default '{}',
  builder_version text not null,
  schema_sha text not null,
  planned_count integer,
  read_count integer not null default 0,
  filter_count integer not null default 0,
  write_count integer not null default 0,
  skip_count integer not null default 0,
  commit_count integer not null default 0,
  checkpoint_batch_index integer not null default -1,
  checkpoint_export_priority text,
  checkpoint_release_id text,
  failure_code text,
  failure_text text,
  peak_rss_bytes bigint
);
create index run_by_job on export.run (job, id desc);

comment on table export.run is 'One execution of the export job.';
comment on column export.run.message_created_at is 'The clock of the run: MessageCreatedDateTime of every document.';
comment on column export.run.options is 'The resolved options, without secrets.';
comment on column export.run.schema_sha is 'SHA-256 of the XSD files that the run validated against.';
comment on column export.run.planned_count is 'Releases that the run set out to read; null until they are counted.';
comment on column export.run.filter_count is 'Releases that were not wanted or that vanished before they were read.';
comment on column export.run.skip_count is 'Releases that failed and were passed over.';
comment on column export.run.commit_count is 'Batches that were committed.';
comment on column export.run.checkpoint_batch_index is
  'Last batch of the prefix of batches that are committed without a gap; -1 before the first.';
comment on column export.run.checkpoint_release_id is
  'Last release of that prefix; with checkpoint_export_priority the key to read on from.';

create table export.batch (
  run_id bigint not null references export.run (id) on delete cascade,
  batch_index integer not null,
  first_release_id text not null,
  last_release_id text not null,
  last_export_priority text not null,
  release_count integer not null,
  document_count integer not null,
  skip_count integer not null,
  bytes bigint not null,
  committed_at timestamptz not null default clock_timestamp(),
  primary key (run_id, batch_index)
);

comment on table export.batch is 'One committed batch: its documents, its errors and this row are one transaction.';
comment on column export.batch.batch_index is 'Counted from 0 in the order of reading; batches may be committed in another.';

create table export.document (
  id bigint generated always as identity primary key,
  run_id bigint not null references export.run (id) on delete cascade,
  batch_index integer not null,
  release_id text not null,
  sender_dpid text not null,
  recipient_dpid text not null,
  message_id text not null,
  message_thread_id text not null,
  profile text not null,
  xml text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_length integer not null check (byte_length = octet_length(xml)),
  schema_sha text not null,
  builder_version text not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint document_release_once unique (run_id, release_id),
  constraint document_message_id_once unique (sender_dpid, message_id)
);
create index document_by_release on export.document (release_id, id desc);

comment on table export.document is 'One message that passed every check.';
comment on column export.document.sha256 is 'Of the UTF-8 bytes of xml, in lower-case hexadecimal.';

create table export.error (
  id bigint generated always as identity primary key,
  run_id bigint references export.run (id) on delete cascade,
  batch_index integer,
  release_id text,
  stage text not null,
  code text not null,
  severity text not null check (severity in ('fatal', 'error', 'warning', 'information')),
  element_path text,
  line integer,
  source_table text,
  source_key text,
  source_column text,
  source_value text,
  text text not null,
  hint text,
  retryable boolean not null,
  created_at timestamptz not null default clock_timestamp()
);
create index error_by_run on export.error (run_id, id);
create index error_by_code on export.error (code, run_id);
create index error_by_release on export.error (release_id, id desc);

comment on table export.error is 'One finding or failure; those without a run were found when a catalogue was loaded.';
comment on column export.error.text is 'What PostgreSQL cannot store (NUL, lone surrogates) stands as its \u escape.';

-- LZ4 is a third of pglz's time on XML, but an option of the build of the server.
do $$
begin
  if exists (
    select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)
  ) then
    alter table export.document alter column xml set compression lz4;
  end if;
end
$$;
