-- Imports recognise parties, recordings, works, other resources and releases by their identifiers.

create index on catalogue.party (isni) where isni is not null;
create index on catalogue.party (ipi_name_number) where ipi_name_number is not null;
create index on catalogue.party (ipn) where ipn is not null;
create index on catalogue.party (dpid) where dpid is not null;
create index on catalogue.party_proprietary_id (value, namespace);
create index on catalogue.work (iswc) where iswc is not null;
create index on catalogue.sound_recording_identifier (isrc) where isrc is not null;
create index on catalogue.resource_identifier (isrc) where isrc is not null;
create index on catalogue.release (icpn) where icpn is not null;
create index on catalogue.release (grid) where grid is not null;
