-- The log: it grows at the end, and only there (architecture §5).

-- A restore opens a new epoch above the highest position ever published; no position is ever given twice.
create table connex.epoch (
  epoch          int primary key,
  first_position bigint not null check (first_position > 0),
  reason         text not null
);
insert into connex.epoch values (1, 1, 'The house was founded.');

create table connex.event (
  position       bigint      not null primary key,
  stream         text collate "C"        not null,
  revision       bigint      not null,
  id             text        not null,
  type           text        not null,
  schema_version smallint    not null,
  occurred_at    timestamptz not null,
  recorded_at    timestamptz not null,
  data           json        not null,
  internal       json        not null,
  meta           json        not null,
  body_hash      bytea       not null,
  chain_hash     bytea       not null
) partition by range (position);
comment on table connex.event is
  'json, not jsonb: it keeps the very bytes that were hashed. No CHECK: each would be prepared anew for every append.';
comment on column connex.event.internal is 'The part of data that may leave the house (ruling 26).';
comment on column connex.event.body_hash is 'Made by the application over what it wrote; see libs/proofs.';
comment on column connex.event.chain_hash is 'Made here: only the log knows the link before, the revision and the instant.';

-- How each stream stands: its last link, and what its next decision finds. What time owes stands here, too, all of it
-- in one text: it is replaced as a whole with every append.
create table connex.stream (
  stream     text collate "C"    primary key,
  revision   bigint  not null,
  position   bigint  not null,
  chain_hash bytea   not null,
  stage      text    not null,
  closed     boolean not null,
  next_at    timestamptz,
  alarms     json
) with (fillfactor = 80);
create index stream_open on connex.stream (stream) where not closed;
create index stream_owing on connex.stream (next_at, stream) where next_at is not null;
comment on column connex.stream.next_at is 'The earliest of its alarms.';

-- What time owes, alarm by alarm.
create view connex.alarm as
  select s.stream, a.key, a.at, a.arm
    from connex.stream s cross join lateral json_to_recordset(s.alarms) as a (key text, at timestamptz, arm bigint)
   where s.next_at is not null;

-- The answer to each command, so that asking twice is asking once (ruling 17). The key is the command's id; of a refusal
-- the id and the fingerprint of what was refused, for a corrected body may reuse the id.
create table connex.command (
  key         text collate "C" primary key,
  fingerprint bytea       not null,
  stream      text collate "C" not null,
  revision    bigint      not null,
  events      int         not null,
  position    bigint      not null,
  recorded_at timestamptz not null,
  refusal     json
);

-- Names that only one stream may hold.
create table connex.claim (key text collate "C" primary key, stream text collate "C" not null);

-- Who may see a stream.
create table connex.access (stream text collate "C", grantee text collate "C", primary key (stream, grantee));
