-- Whoever waits for changes of a catalogue is woken when they are committed: one notice for each transaction, whatever it has
-- changed, since PostgreSQL sends equal ones of a transaction once.

create function export.tell_of_changes() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  setting text := coalesce(nullif(current_setting('ddex_batch.notify', true), ''), 'auto');
begin
  -- PostgreSQL refuses to prepare a transaction that notifies: where transactions may be prepared, the clock has to do.
  if setting = 'off' or (setting <> 'on' and current_setting('max_prepared_transactions')::integer > 0) then
    return null;
  end if;
  if exists (select from logged) then
    perform pg_notify('ddex_batch_change', '');
  end if;
  return null;
end
$$;
comment on function export.tell_of_changes() is
  'NOTIFY ddex_batch_change, unless transactions may be prepared on this server; the setting ddex_batch.notify (on, off) says otherwise.';

create trigger change_notice after insert on export.change_log
referencing new table as logged
for each statement execute function export.tell_of_changes();
