-- The one way into the log: many commands in one call, under one lock; positions dense and in the order of commit.

-- One append that was taken in: what it brings, and where its stream and the log stood before it.
create type connex.taken as (
  stream text, revision bigint, position bigint, added int, events json, hashes bytea, links bytea,
  stage text, closed boolean, command_id text, fingerprint bytea, refusal json, alarms json, access json
);
create type connex.answer as (
  n int, status text, revision bigint, events int, position bigint, recorded_at timestamptz, detail json
);

-- Writes what was taken in: events, how the streams stand, and what was answered. Answers with the number of events.
-- An event without a hash is null there, and so refused.
create function connex.write_events(taken connex.taken[], now timestamptz) returns bigint
  language plpgsql volatile
as $$
declare
  events bigint;
begin
  with t as materialized (select * from unnest(taken)),
  answers as (
    insert into connex.command
    select t.command_id, t.fingerprint, t.stream, t.revision + t.added, t.added, t.position + t.added, now, t.refusal
      from t),
  streams as (
    insert into connex.stream
    select t.stream, t.revision + t.added, t.position + t.added, substr(t.links, 32 * t.added - 31), t.stage, t.closed
      from t
     where t.added > 0
        on conflict (stream) do update
       set revision = excluded.revision, position = excluded.position, chain_hash = excluded.chain_hash,
           stage = excluded.stage, closed = excluded.closed)
  insert into connex.event
  select t.position + e.n, t.stream, t.revision + e.n, e.id, e.type, e.version, e.at, now, e.data::json, e.internal::json,
         e.meta::json, nullif(substr(t.hashes, (32 * e.n - 31)::int, 32), ''), substr(t.links, (32 * e.n - 31)::int, 32)
    from t
         cross join lateral rows from (json_to_recordset(t.events) as (
           id text, type text, version smallint, at timestamptz, data text, internal text, meta text))
           with ordinality as e (id, type, version, at, data, internal, meta, n);
  get diagnostics events = row_count;
  return events;
end $$;

-- What time owes each stream from now on: the whole of it.
create function connex.write_alarms(taken connex.taken[]) returns boolean
  language plpgsql volatile
as $$
begin
  with t as materialized (select t.stream, t.alarms from unnest(taken) t where t.added > 0),
  gone as (
    delete from connex.alarm a using t
     where a.stream = t.stream
       and not exists (select from json_to_recordset(t.alarms) as r (key text) where r.key = a.key))
  insert into connex.alarm as a
  select t.stream, r.key, r.at, r.arm
    from t cross join lateral json_to_recordset(t.alarms) as r (key text, at timestamptz, arm bigint)
      on conflict (stream, key) do update set at = excluded.at, arm = excluded.arm
   where (a.at, a.arm) is distinct from (excluded.at, excluded.arm);
  return found;
end $$;

-- Who may see each stream from now on, where that has changed.
create function connex.write_access(taken connex.taken[]) returns boolean
  language plpgsql volatile
as $$
begin
  with r as materialized (
    select t.stream, r.grantee, r.sees
      from unnest(taken) t cross join lateral json_to_recordset(t.access) as r (grantee text, sees boolean)),
  gone as (
    delete from connex.access a using r where a.stream = r.stream and a.grantee = r.grantee and not r.sees)
  insert into connex.access select r.stream, r.grantee from r where r.sees on conflict do nothing;
  return found;
end $$;

-- Answers one row per append, in their order. `status`:
--   appended · repeated (detail: the refusal, if it was one) · reused
--   clock, stream or read: that is what has moved · claimed (detail: the key and its holder)
-- A stream and a command stand at most once in a batch.
create function connex.append(batch json) returns setof connex.answer
  language plpgsql volatile security definer
  set search_path = connex, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
declare
  done boolean;
  here record := enter();
  began constant bigint := here.last_position;
  a record;
  answer connex.answer;
  taken connex.taken[] := '{}';
  moved text[] := '{}';
  owes boolean := false;
  shows boolean := false;
begin
  for a in
    select o.n, o.command, decode(o.print, 'hex') as print, o.stream, o.revision, o.gen, o.reads, o.events,
           coalesce(decode(o.hashes, 'hex'), '') as hashes, coalesce(octet_length(o.hashes) / 64, 0) as added,
           o.refusal, o.claims, o.access, o.alarms, o.stage, o.closed,
           coalesce(s.revision, 0) as at, coalesce(s.chain_hash, decode(repeat('00', 32), 'hex')) as link,
           c.fingerprint as known, c.refusal as known_refusal, c.revision as known_revision, c.events as known_events,
           c.position as known_position, c.recorded_at as known_at
      from json_to_recordset(batch) as o (
             n int, command text, print text, stream text, revision bigint, gen bigint, reads json, events json,
             hashes text, refusal json, claims json, access json, alarms json, stage text, closed boolean)
           left join stream s on s.stream = o.stream
           left join command c on c.command_id = o.command
  loop
    answer := row (a.n, 'appended', a.at + a.added, a.added, here.last_position + a.added, here.now, null);
    if a.known = a.print then
      answer := row (a.n, 'repeated', a.known_revision, a.known_events, a.known_position, a.known_at, a.known_refusal);
    elsif a.known is not null and a.known_refusal is null then
      answer.status := 'reused';
    elsif a.gen is distinct from here.gen then
      answer.status := 'clock';
    elsif a.revision is distinct from a.at then
      answer.status := 'stream';
    elsif a.reads is not null and has_moved(a.reads, moved) then
      answer.status := 'read';
    elsif a.claims is not null then
      answer.detail := take_claims(a.stream, a.claims);
      if answer.detail is not null then answer.status := 'claimed'; end if;
    end if;
    return next answer;
    continue when answer.status <> 'appended';

    if a.known is not null then   -- a corrected body reuses the id of one that was refused
      delete from command c where c.command_id = a.command;
    end if;
    taken := taken || row (a.stream, a.at, here.last_position, a.added, a.events, a.hashes,
                           links(a.link, a.at, here.now, a.hashes), a.stage, a.closed, a.command, a.print, a.refusal,
                           a.alarms, a.access)::taken;
    here.last_position := here.last_position + a.added;
    if a.added > 0 then
      moved := moved || a.stream;
      owes := owes or a.at > 0 or a.alarms is not null;
      shows := shows or a.access is not null;
    end if;
  end loop;

  if cardinality(taken) > 0 and write_events(taken, here.now) <> here.last_position - began then
    raise exception 'An append has fewer events than hashes.' using errcode = 'CX014';
  end if;
  if owes then done := write_alarms(taken); end if;
  if shows then done := write_access(taken); end if;
end $$;
