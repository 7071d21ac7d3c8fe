-- Runs that are planned together cut their chunks at the same places, so that a process that works on several of them reads
-- each release once. What a run may try again is counted for all its processes together. Documents name their source.

alter table export.run
  add column planned_with bigint,
  add column breaker_until timestamptz;

comment on column export.run.planned_with is
  'First of the runs that were planned together: in these, chunks of one chunk_index hold releases of one stretch of the
catalogue. Null: planned alone.';
comment on column export.run.breaker_until is
  'Too much had to be tried again: nobody claims a chunk before, and behind it one only, until a batch is written.';
comment on column export.run.retry_count is
  'Attempts that a passing fault cost, of all its processes: more than a tenth of the releases that are done and 50 set
breaker_until.';
comment on column export.chunk.chunk_index is
  'In the order of the export, from 0; of runs that were planned together it counts the stretches of all, so that some are left out.';

alter table export.document
  add column source_sha text,
  add constraint document_source_sha check (source_sha ~ '^[0-9a-f]{64}$');

comment on column export.document.source_sha is
  'SHA-256 of the rows that the release was made of, as they were read: equal hashes, equal rows. Null: not made of rows, or
older than this column.';
