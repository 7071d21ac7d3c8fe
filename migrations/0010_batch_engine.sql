-- The engine: a run is planned once, its chunks are claimed under leases by any number of processes, and each release of the
-- plan ends as one item. A run is one row of state; what was done is only ever in its items.

-- Runs of before were never more than one process: one that was not finished cannot be taken up again.
update export.run set status = 'ABANDONED', finished_at = coalesce(finished_at, clock_timestamp())
where status in ('STARTING', 'STARTED', 'STOPPING');

alter table export.run
  drop constraint run_status_check,
  add constraint run_status_check check (
    status in (
      'STARTED', 'PAUSED', 'CANCELLING', 'STOPPED', 'COMPLETED', 'CANCELLED', 'FAILED', 'ABANDONED', 'SKIPPED'
    )
  ),
  drop column checkpoint_batch_index,
  drop column checkpoint_export_priority,
  drop column checkpoint_release_id,
  add column business_key text,
  add column message_control_type text not null default '',
  add column scope text not null default 'all' check (scope in ('all', 'changed', 'named', 'retry')),
  add column scope_run_id bigint references export.run (id) on delete set null,
  add column prev_run_id bigint references export.run (id) on delete set null,
  add column prev_snapshot pg_snapshot,
  add column snapshot pg_snapshot,
  add column system_identifier bigint,
  add column config_sha text not null default '',
  add column unchanged_count integer not null default 0,
  add column quarantine_count integer not null default 0,
  add column retry_count integer not null default 0,
  add column fenced_count integer not null default 0,
  add column allowances jsonb not null default '{}',
  add column live_until timestamptz;

update export.run set business_key = 'run ' || id;
alter table export.run alter column business_key set not null;

-- The lock of a job: it survives the connection, the process and the failover of the server.
create unique index run_active_once
  on export.run (job, coalesce(sender_dpid, ''), coalesce(recipient_dpid, ''), message_control_type)
  where status in ('STARTED', 'PAUSED', 'CANCELLING');
create unique index run_business_key_once
  on export.run (job, coalesce(sender_dpid, ''), coalesce(recipient_dpid, ''), message_control_type, business_key)
  where status in ('STARTED', 'PAUSED', 'CANCELLING', 'STOPPED', 'COMPLETED');

comment on column export.run.status is
  'STARTED and PAUSED are unfinished and hold the job; CANCELLING ends as CANCELLED; STOPPED is unfinished and may be joined
again by its business key; SKIPPED did nothing because another run held the job; ABANDONED was left by its processes.';
comment on column export.run.business_key is
  'What a run is the run of, such as a night: a process that starts the same key joins the run or finds it done.';
comment on column export.run.scope is
  'Which releases were planned: all, those that changed since prev_snapshot, named ones, or the failed ones of scope_run_id.';
comment on column export.run.prev_run_id is 'Run whose snapshot prev_snapshot is.';
comment on column export.run.prev_snapshot is 'Snapshot behind which changes count; of the last run that was completed.';
comment on column export.run.snapshot is
  'pg_current_snapshot() of the transaction that planned the run; comparable in the same cluster only.';
comment on column export.run.system_identifier is 'Of the cluster, as in pg_control_system().';
comment on column export.run.config_sha is 'SHA-256 of the options that change what a document says.';
comment on column export.run.unchanged_count is 'Releases whose document says what the current one says: nothing was written.';
comment on column export.run.quarantine_count is 'Of skip_count: releases that killed their processes or the validator.';
comment on column export.run.retry_count is 'Attempts that a passing fault cost.';
comment on column export.run.fenced_count is 'Batches that were refused because another process had taken their chunk over.';
comment on column export.run.allowances is 'What an operator let pass with --allow, and state of the run''s own breakers.';
comment on column export.run.live_until is 'Until then some process is at work on the run, as far as its last sign of life says.';

create table export.chunk (
  run_id bigint not null references export.run (id) on delete cascade,
  chunk_index integer not null,
  first_place integer not null,
  release_ids text[] not null,
  estimated_bytes integer[] not null,
  status text not null default 'ready' check (status in ('ready', 'leased', 'done')),
  owner text,
  epoch integer not null default 0,
  attempts integer not null default 0,
  lease_until timestamptz,
  not_before timestamptz not null default '1970-01-01 00:00:00+00',
  max_batch_size integer,
  primary key (run_id, chunk_index),
  check (cardinality(release_ids) = cardinality(estimated_bytes))
) with (fillfactor = 70);
create index chunk_open on export.chunk (run_id, chunk_index) where status <> 'done';

comment on table export.chunk is
  'A part of a plan: the columns up to estimated_bytes never change, the others are the lease of the process that works on it.';
comment on column export.chunk.chunk_index is 'Counted from 0 in the order of the export.';
comment on column export.chunk.first_place is 'Place of its first release in the plan, counted from 0.';
comment on column export.chunk.estimated_bytes is 'Expected XML of each release, in the order of release_ids.';
comment on column export.chunk.epoch is
  'Counts its owners: a process may write for the chunk only under the epoch that it claimed it with.';
comment on column export.chunk.attempts is
  'Claims whose process neither finished the chunk nor gave it back: counted at the claim, taken back by a return.';
comment on column export.chunk.not_before is 'Nobody claims it before: the wait after a passing fault.';
comment on column export.chunk.max_batch_size is 'Smaller batches than usual; null: as many releases as fit.';

create table export.item (
  run_id bigint not null references export.run (id) on delete cascade,
  release_id text not null,
  chunk_index integer not null,
  batch_index integer not null,
  status text not null check (status in ('exported', 'unchanged', 'failed', 'gone', 'quarantined')),
  content_sha text,
  attempts integer not null default 1,
  error_code text,
  signature text,
  builder_version text not null,
  written_at timestamptz not null default clock_timestamp(),
  primary key (run_id, release_id)
);
create index item_of_failure on export.item (run_id, batch_index) where status in ('failed', 'quarantined');

comment on table export.item is
  'What became of a release of a plan; written once, with its document and its errors in one transaction.';
comment on column export.item.content_sha is 'Of the document, also where it is the unchanged current one.';
comment on column export.item.attempts is 'Processes that had the release in hand before it came to this.';
comment on column export.item.error_code is 'First code that kept the release back.';
comment on column export.item.signature is 'Code and element path of that finding, without positions: equal for equal causes.';

create table export.attempt (
  run_id bigint not null,
  chunk_index integer not null,
  epoch integer not null,
  batch_index integer not null,
  release_ids text[] not null,
  is_alone boolean not null default false,
  started_at timestamptz not null default clock_timestamp(),
  primary key (run_id, chunk_index, epoch, batch_index),
  foreign key (run_id, chunk_index) references export.chunk on delete cascade
);

comment on table export.attempt is
  'Releases that a process has in hand: written before the work, removed with it. What is left of an earlier epoch was in the
hands of a process that died.';
comment on column export.attempt.is_alone is 'One release, while the process had nothing else in hand.';

alter table export.batch
  drop column last_export_priority,
  add column chunk_index integer,
  add column owner text,
  add column unchanged_count integer not null default 0;

comment on column export.batch.batch_index is
  'Place of its first release in the plan, counted from 0: unique within the run, whoever cut the batch.';
comment on column export.document.batch_index is 'As in export.batch.';

-- What a message says, without its header: unchanged content is found by it.
alter table export.document add column content_sha text;
update export.document
set content_sha = encode(
  sha256(
    convert_to(
      left(xml, position('<MessageHeader' in xml) - 1)
        || substr(xml, position('</MessageHeader>' in xml) + length('</MessageHeader>')),
      'UTF8'
    )
  ),
  'hex'
);
alter table export.document
  alter column content_sha set not null,
  add constraint document_content_sha check (content_sha ~ '^[0-9a-f]{64}$');

comment on column export.document.content_sha is
  'SHA-256 of the UTF-8 bytes of xml without its element MessageHeader: equal for messages that say the same.';

create table export.current_document (
  sender_dpid text not null,
  recipient_dpid text not null,
  message_control_type text not null,
  release_id text not null,
  run_id bigint not null,
  document_run_id bigint not null,
  content_sha text not null,
  message_kind text not null,
  primary key (release_id, recipient_dpid, sender_dpid, message_control_type)
) with (fillfactor = 80);

comment on table export.current_document is
  'The last message about each release to each recipient: what it was last told, and what unchanged means.';
comment on column export.current_document.run_id is
  'Last run that looked: a run never moves the pointer behind a later one.';
comment on column export.current_document.document_run_id is
  'Run of the document, which with release_id names it in export.document; the document itself may be pruned.';

insert into export.current_document (
  sender_dpid, recipient_dpid, message_control_type, release_id, run_id, document_run_id, content_sha, message_kind
)
select distinct on (release_id, recipient_dpid, sender_dpid, message_control_type)
  sender_dpid, recipient_dpid, message_control_type, release_id, run_id, run_id, content_sha, message_kind
from export.document
order by release_id, recipient_dpid, sender_dpid, message_control_type, id desc;
