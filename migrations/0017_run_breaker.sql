-- What the circuit breaker goes by: counted batch by batch with the other counters, compared with the last runs.

alter table export.run
  add column takedown_count integer not null default 0,
  add column lost_deal_count integer not null default 0;

comment on column export.run.takedown_count is 'Documents that are takedowns.';
comment on column export.run.lost_deal_count is
  'Documents that are updates and grant less than the last message: a territory, a commercial model or a use is gone.';
comment on column export.run.allowances is
  'What an operator let pass with --allow: takedowns, lostDeals, errors, each the most releases.';
