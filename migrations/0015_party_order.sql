-- The order of a message's parties says nothing, but a message that was imported comes back as it was.

alter table catalogue.release_named_party add column place integer;
comment on column catalogue.release_named_party.place is
  'Place among the parties of the message that the release was imported from; null: behind all with a place, by id.';

create or replace view catalogue.ern_party as
  select
    link.release_id, 'Release' as owner_type, link.release_id as owner_id, x.id as row_id,
    named.place as sequence, 'catalogue.party' as source_table, 'id=' || x.id as source_key,
    x.isni, x.dpid, x.ipi_name_number, x.ipn, x.cisac_society_id,
    x.ern
  from catalogue.release_party link
  join catalogue.party x on x.id = link.party_id
  left join catalogue.release_named_party named
    on named.release_id = link.release_id and named.party_id = link.party_id;

-- Its triggers name the columns that an update changes.
select export.track_table('catalogue', 'catalogue.release_named_party');
