-- What people leave at the desk while they work: sessions, codes, drafts, saved views. None of it is a fact of any case.
-- All of it lives on wall time, clock_timestamp(): a story clock that walks through years signs nobody out.

create schema desk;

-- A session is known by the SHA-256 of its text; whoever reads this table can sign in as nobody.
create table desk.session (
  hash     bytea       primary key,
  kind     text        not null check (kind in ('staff', 'guest')),
  person   text collate "C" not null,
  role     text        not null,
  name     text,
  -- The keyed hash of the address by which a guest came in: another address ends the session.
  address  text,
  begun_at timestamptz not null default clock_timestamp(),
  used_at  timestamptz not null default clock_timestamp(),
  ends_at  timestamptz not null
);
create index on desk.session (person);
create index on desk.session (ends_at);

-- On the way to the identity provider and back, at most some minutes. Taken out when it comes back: it works once.
create table desk.sign_in (
  state    bytea       primary key,
  browser  bytea       not null,
  nonce    text        not null,
  verifier text        not null,
  back_to  text        not null,
  ends_at  timestamptz not null
);
create index on desk.sign_in (ends_at);

-- A code that was asked for. Nobody's, when the address is not known: it is answered alike, and never right.
create table desk.code (
  challenge bytea       primary key,
  address   text        not null,
  person    text collate "C",
  code      bytea,
  tries     int         not null default 0,
  ends_at   timestamptz not null
);
create index on desk.code (ends_at);

create table desk.draft (
  person   text collate "C" not null,
  key      text collate "C" not null,
  -- json, not jsonb: what somebody typed is given back as it was.
  value    json        not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (person, key)
);
create index on desk.draft (saved_at);

create table desk.saved_view (
  id       text collate "C" primary key,
  owner    text collate "C" not null,
  view     text collate "C" not null,
  name     text        not null,
  search   text        not null,
  shared   boolean     not null,
  saved_at timestamptz not null default clock_timestamp()
);
create index on desk.saved_view (view);
create index on desk.saved_view (owner);

-- How often something was done within a window that begins with the first time. Names are keyed hashes.
create table desk.allowance (
  name    text collate "C" primary key,
  taken   int         not null,
  ends_at timestamptz not null
);
create index on desk.allowance (ends_at);

-- Takes one of `most` in so many seconds. Answers 0, or how many seconds to wait.
create function desk.take(asked text, most int, seconds int) returns int
  language sql volatile
  set search_path = desk, pg_temp
as $$
  insert into allowance as a values (asked, 1, clock_timestamp() + make_interval(secs => seconds))
    on conflict (name) do update set
      taken = case when a.ends_at <= clock_timestamp() then 1 else least(a.taken, most) + 1 end,
      ends_at = case when a.ends_at <= clock_timestamp() then excluded.ends_at else a.ends_at end
    returning case when taken <= most then 0 else greatest(1, ceil(extract(epoch from ends_at - clock_timestamp()))::int) end;
$$;

-- Takes away what has ended. Answers how many rows went.
create function desk.sweep() returns bigint
  language sql volatile
  set search_path = desk, pg_temp
as $$
  with s as (delete from session where ends_at < clock_timestamp() returning 1),
       i as (delete from sign_in where ends_at < clock_timestamp() returning 1),
       c as (delete from code where ends_at < clock_timestamp() returning 1),
       d as (delete from draft where saved_at < clock_timestamp() - interval '90 days' returning 1),
       a as (delete from allowance where ends_at < clock_timestamp() returning 1)
  select (select count(*) from s) + (select count(*) from i) + (select count(*) from c)
       + (select count(*) from d) + (select count(*) from a);
$$;

-- The api alone works at the desk.
revoke all on all functions in schema desk from public;
grant usage on schema desk to connex_api;
grant select, insert, update, delete on all tables in schema desk to connex_api;
grant execute on function desk.take(text, int, int), desk.sweep() to connex_api;
