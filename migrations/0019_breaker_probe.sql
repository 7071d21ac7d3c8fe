-- Who tries whether the fault has passed, once the breaker of a run lets one chunk through.

alter table export.run add column breaker_probe text;

comment on column export.run.breaker_probe is
  'Owner of the one chunk that may be worked on behind breaker_until: the first batch that it writes takes the breaker away.';
