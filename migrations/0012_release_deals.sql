-- The ReleaseDeal that a deal stands in, for who wants deals in the message as they are in the catalogue.

alter table catalogue.deal add column release_deal text;
comment on column catalogue.deal.release_deal is
  'Name of the ReleaseDeal that the deal stands in, which deals of other names do not share: deals of one name are merged '
  'for their releases only. Null: deals are merged wherever that says the same.';

drop view catalogue.ern_deal;
create view catalogue.ern_deal as
  select
    x.release_id, 'Release' as owner_type, x.release_id as owner_id, (x.id::text) collate "C" as row_id,
    x.sequence, 'catalogue.deal' as source_table, 'id=' || x.id as source_key,
    x.deal_references, x.recipient_dpid, x.track_release_id, x.clip_release_id, x.includes_track_releases,
    x.release_deal,
    x.is_communicated_out_of_band, x.video_definition_type, x.coding_type, x.bit_rate, x.bit_rate_unit,
    x.number_of_usages, x.is_promotional, x.promotional_code, x.promotional_code_namespace,
    x.is_pre_order_deal, x.instant_gratification_resource_ids, x.physical_returns_allowed,
    to_json(x.latest_date_for_physical_returns) #>> '{}' as latest_date_for_physical_returns,
    x.number_of_products_per_carton, x.media_file_ids,
    x.ern
  from catalogue.deal x;

-- Its triggers name the columns that an update changes.
select export.track_table('catalogue', 'catalogue.deal');
