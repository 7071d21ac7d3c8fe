-- What deals say beside territories, periods, terms and prices, and from when on a release may be shown.

create table catalogue.deal_distribution_channel (
  id bigint generated always as identity primary key,
  deal_id bigint not null references catalogue.deal (id) on delete cascade,
  sequence integer,
  is_excluded boolean not null default false,
  dpid text,
  full_name text,
  trading_name text,
  url text,
  ern jsonb
);
create index on catalogue.deal_distribution_channel (deal_id);
comment on table catalogue.deal_distribution_channel is
  'A service that a deal holds on, or does not hold on; who receives the deal at all is deal.recipient_dpid.';
comment on column catalogue.deal_distribution_channel.is_excluded is
  'True: the deal holds on every channel but this.';

create table catalogue.deal_rights_claim_policy (
  id bigint generated always as identity primary key,
  deal_id bigint not null references catalogue.deal (id) on delete cascade,
  sequence integer,
  rights_claim_policy_type text,
  ern jsonb
);
create index on catalogue.deal_rights_claim_policy (deal_id);
comment on table catalogue.deal_rights_claim_policy is
  'What a service does with uploads of its users in which it recognises the release: Monetize, BlockAccess or ReportUsage.';

create table catalogue.deal_claim_condition (
  id bigint generated always as identity primary key,
  policy_id bigint not null references catalogue.deal_rights_claim_policy (id) on delete cascade,
  sequence integer,
  value text,
  unit text,
  reference_creation text,
  relational_relator text,
  measurement_type text,
  segment_start_ms integer,
  segment_duration_ms integer,
  segment_end_ms integer,
  ern jsonb
);
create index on catalogue.deal_claim_condition (policy_id);
comment on table catalogue.deal_claim_condition is
  'A condition of a rights claim policy, for example MoreThan 30 Second of the ReferenceResource.';
comment on column catalogue.deal_claim_condition.value is 'A decimal number.';
comment on column catalogue.deal_claim_condition.segment_start_ms is
  'Milliseconds: where the part of the resource begins that the condition is about.';
comment on column catalogue.deal_claim_condition.segment_duration_ms is
  'Milliseconds; a part has either a length or an end.';

create table catalogue.visibility (
  release_id text collate "C" not null references catalogue.release (id) on delete cascade,
  id text collate "C" not null,
  sequence integer,
  recipient_dpid text,
  track_release_id text collate "C",
  release_display_start_date_time text,
  cover_art_preview_start_date_time text,
  track_listing_preview_start_date_time text,
  clip_preview_start_date_time text,
  do_not_display_dates boolean,
  ern jsonb,
  primary key (release_id, id)
);
comment on table catalogue.visibility is
  'From when on a service may show a release or track release, and parts of it; a message without deals has no place for it.';
comment on column catalogue.visibility.id is 'Unique within the release.';
comment on column catalogue.visibility.recipient_dpid is
  'DPID of the only recipient that it is for; null: every recipient.';
comment on column catalogue.visibility.track_release_id is
  'The one track release that it is for; null: the main release.';
comment on column catalogue.visibility.release_display_start_date_time is
  'ISO 8601 date-time, with an offset, or without one for the local time of the territory; null: the start of the deal.';
comment on column catalogue.visibility.do_not_display_dates is
  'True: the dates are for the service and not for its customers.';

create table catalogue.visibility_territory (
  id bigint generated always as identity primary key,
  release_id text collate "C" not null,
  visibility_id text collate "C" not null,
  sequence integer,
  territory_code text,
  identifier_type text,
  is_excluded boolean not null default false,
  ern jsonb,
  foreign key (release_id, visibility_id) references catalogue.visibility (release_id, id) on delete cascade
);
create index on catalogue.visibility_territory (release_id, visibility_id);
comment on table catalogue.visibility_territory is 'A territory that a visibility holds in, or does not hold in.';

create view catalogue.ern_distribution_channel as
  select
    deal.release_id, 'Deal' as owner_type, (deal.id::text) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.deal_distribution_channel' as source_table,
    'id=' || x.id as source_key,
    x.is_excluded, x.dpid, x.full_name, x.trading_name, x.url, x.ern
  from catalogue.deal
  join catalogue.deal_distribution_channel x on x.deal_id = deal.id;

create view catalogue.ern_rights_claim_policy as
  select
    deal.release_id, 'Deal' as owner_type, (deal.id::text) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.deal_rights_claim_policy' as source_table,
    'id=' || x.id as source_key,
    x.rights_claim_policy_type, x.ern
  from catalogue.deal
  join catalogue.deal_rights_claim_policy x on x.deal_id = deal.id;

create view catalogue.ern_claim_condition as
  select
    deal.release_id, 'RightsClaimPolicy' as owner_type, (policy.id::text) collate "C" as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.deal_claim_condition' as source_table,
    'id=' || x.id as source_key,
    x.value, x.unit, x.reference_creation, x.relational_relator, x.measurement_type,
    x.segment_start_ms, x.segment_duration_ms, x.segment_end_ms, x.ern
  from catalogue.deal
  join catalogue.deal_rights_claim_policy policy on policy.deal_id = deal.id
  join catalogue.deal_claim_condition x on x.policy_id = policy.id;

create view catalogue.ern_visibility as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, x.id as row_id, x.sequence,
    'catalogue.visibility' as source_table, 'release_id=' || x.release_id || ', id=' || x.id as source_key,
    x.recipient_dpid, x.track_release_id, x.release_display_start_date_time,
    x.cover_art_preview_start_date_time, x.track_listing_preview_start_date_time,
    x.clip_preview_start_date_time, x.do_not_display_dates, x.ern
  from catalogue.visibility x;

create view catalogue.ern_visibility_territory as
  select
    x.release_id, 'Visibility' as owner_type, x.visibility_id as owner_id,
    (x.id::text) collate "C" as row_id, x.sequence, 'catalogue.visibility_territory' as source_table,
    'id=' || x.id as source_key,
    x.territory_code, x.identifier_type, x.is_excluded, x.ern
  from catalogue.visibility_territory x;
