-- What each message is to its recipient, so that the next one about the same release knows what went before it; parties
-- that stand between sender and recipient, and recipients that share a message.

alter table export.document
  add column message_control_type text,
  add column message_kind text;

-- Until now there were neither takedowns nor purges.
update export.document
set message_control_type = substring(document.xml from '<MessageControlType>([A-Za-z]+)</MessageControlType>'),
  message_kind = case when threaded.place = 1 then 'first' else 'update' end
from (
  select id, row_number() over (partition by message_thread_id order by id) as place from export.document
) as threaded
where threaded.id = document.id;

alter table export.document
  alter column message_control_type set not null,
  alter column message_kind set not null,
  add constraint document_message_control_type check (message_control_type in ('LiveMessage', 'TestMessage')),
  add constraint document_message_kind check (message_kind in ('first', 'update', 'takedown', 'purge'));

-- The last message of a release to a recipient is one probe, however many were sent before it and to others.
drop index export.document_by_release;
create index document_by_release
  on export.document (release_id, recipient_dpid, sender_dpid, message_control_type, id desc);

comment on column export.document.message_control_type is
  'LiveMessage or TestMessage; a recipient that has got tests only has not got the release yet.';
comment on column export.document.message_kind is
  'first, update, takedown (no deal, or none that has not ended) or purge (a PurgeReleaseMessage).';

alter table catalogue.messaging_party
  add column also_to text[],
  add column handled_at timestamptz,
  add column waived_codes text[],
  add column requirements jsonb,
  drop constraint messaging_party_role_check,
  add constraint messaging_party_role_check
    check (role in ('sender', 'recipient', 'on_behalf_of', 'intermediary'));

comment on column catalogue.messaging_party.also_to is
  'Of a recipient: DPIDs of further recipients, rows of their own, that each of its messages is addressed to as well.';
comment on column catalogue.messaging_party.handled_at is
  'Of an intermediary: when it had the messages; null: at the instant of the message.';
comment on column catalogue.messaging_party.waived_codes is
  'Of a recipient: codes of rules whose findings do not keep a message back.';
comment on column catalogue.messaging_party.requirements is
  'Of a recipient: what it asks for beyond the standard, for example {"minimumCoverPixels": 3000}.';

create or replace view catalogue.ern_messaging_party as
  select
    dpid, role, full_name, trading_name, message_control_type, ern,
    'catalogue.messaging_party' as source_table, 'dpid=' || dpid || ', role=' || role as source_key,
    also_to, handled_at, waived_codes, requirements
  from catalogue.messaging_party;
