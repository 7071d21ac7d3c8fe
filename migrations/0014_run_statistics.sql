-- What a run measured while it worked. Each process that works on a run keeps rows of its own and writes all of them anew
-- now and then, so that no two wait for each other; reading adds them up.

create table export.run_statistic (
  run_id bigint not null references export.run (id) on delete cascade,
  process_id uuid not null,
  measure text not null check (
    measure in (
      'stage', 'slow_release', 'slow_batch', 'error', 'cause', 'label', 'profile', 'territory', 'process', 'incident'
    )
  ),
  name text not null,
  place text not null default '',
  event_count bigint not null default 0,
  release_count bigint not null default 0,
  milliseconds double precision not null default 0,
  bytes bigint not null default 0,
  buckets integer[] not null default '{}',
  sample text,
  primary key (run_id, measure, name, place, process_id)
);

comment on table export.run_statistic is 'What each process measured of a run: times, failures by cause, totals.';
comment on column export.run_statistic.process_id is 'Made anew by every process, and for every run that it works on.';
comment on column export.run_statistic.measure is
  'stage, slow_release, slow_batch: times; error, cause: failures; label, profile, territory: totals; process: its memory; incident: retries, stolen leases and the like.';
comment on column export.run_statistic.name is
  'The stage, release id, batch index, code, label, profile, territory or incident; (others) behind the first thousand of a measure.';
comment on column export.run_statistic.place is
  'Of a cause: the table and column that the findings are about; of a batch: its first release.';
comment on column export.run_statistic.event_count is 'Batches of a stage, findings of an error or cause, documents of a total, incidents.';
comment on column export.run_statistic.release_count is
  'Releases of a stage or batch, or that failed: with the error or cause, or of the label, profile or territory.';
comment on column export.run_statistic.milliseconds is 'Time of all events of the row together.';
comment on column export.run_statistic.bytes is 'XML of the documents; of process: highest resident set size.';
comment on column export.run_statistic.buckets is
  'Of a stage: how many batches took 0.1 ms times a power of 1.1, by the power.';
comment on column export.run_statistic.sample is 'Of an error or cause: a release that has it.';
