-- The database of a label as it might have grown: nothing here knows of DDEX.
create schema label;

create table label.company (
  company_no integer primary key,
  company_name text not null,
  mbid uuid
);

create table label.artist (
  artist_no integer primary key,
  name text not null,
  latin_name text,
  sort_name text,
  lang text,
  mbid uuid
);

create table label.album (
  album_id integer primary key,
  -- What is sent first.
  rank smallint not null default 0,
  kind char(2) not null check (kind in ('LP', 'EP', 'SI')),
  title text not null,
  credit text not null,
  lang text not null,
  company_no integer not null references label.company,
  cat_no text,
  genre text,
  p_year smallint,
  released date,
  first_released date,
  mbid uuid
);
create index album_rank_idx on label.album (rank, album_id);

create table label.barcode (
  ean text primary key,
  album_id integer not null references label.album
);
create index on label.barcode (album_id);

create table label.album_artist (
  album_id integer not null references label.album,
  position smallint not null,
  artist_no integer not null references label.artist,
  primary key (album_id, position)
);

create table label.recording (
  recording_id integer primary key,
  title text not null,
  -- Such as acoustic or live.
  version text,
  credit text not null,
  lang text,
  seconds numeric(9, 3) not null,
  -- Y explicit, N not, null nobody has listened.
  explicit char(1) check (explicit in ('Y', 'N')),
  first_released date
);

create table label.recording_artist (
  recording_id integer not null references label.recording,
  position smallint not null,
  artist_no integer not null references label.artist,
  is_guest boolean not null default false,
  primary key (recording_id, position)
);

create table label.recording_isrc (
  isrc char(12) not null,
  recording_id integer not null references label.recording,
  primary key (recording_id, isrc)
);

create table label.track (
  album_id integer not null references label.album,
  disc smallint not null,
  position smallint not null,
  recording_id integer not null references label.recording,
  primary key (album_id, disc, position)
);

create table label.cover (
  album_id integer primary key references label.album,
  file_name text,
  pixels_wide integer,
  pixels_high integer,
  sha256 bytea,
  byte_count bigint
);

create table label.territory_right (
  right_id integer primary key,
  album_id integer not null references label.album,
  -- S streams, D downloads.
  offer char(1) not null check (offer in ('S', 'D')),
  from_local timestamp not null,
  -- Null: everywhere.
  countries text[],
  -- True: everywhere but there.
  is_everywhere_else boolean not null default false
);
create index on label.territory_right (album_id);

create table label.price_list (
  right_id integer primary key references label.territory_right,
  tier text not null
);

create table label.partner (
  dpid text primary key,
  company_name text not null,
  -- What we are to them; null for ourselves.
  takes text check (takes in ('live', 'test'))
);
