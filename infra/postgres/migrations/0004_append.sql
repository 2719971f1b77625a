-- The one way into the log: many commands in one call, under one lock; positions dense and in the order of commit.

create function connex.link(previous bytea, revision bigint, recorded_at timestamptz, body_hash bytea) returns bytea
  language plpgsql immutable
as $$
begin
  return sha256('\x01'::bytea || previous || int8send(revision)
                || int8send((extract(epoch from recorded_at) * 1000000)::bigint) || body_hash);
end $$;

-- The links of one append, each over the one before; the first over the stream's last.
create function connex.next_link(last bytea, streams bytea, revision bigint, recorded_at timestamptz, body_hash bytea)
  returns bytea
  language plpgsql immutable
as $$
begin
  return connex.link(coalesce(last, streams), revision, recorded_at, body_hash);
end $$;

create aggregate connex.chain(streams bytea, revision bigint, recorded_at timestamptz, body_hash bytea) (
  sfunc = connex.next_link,
  stype = bytea
);

-- Takes the lock of everything that appends or moves the clock, and says where the log goes on.
create function connex.enter(out gen bigint, out now timestamptz, out last_position bigint)
  language plpgsql volatile
  set search_path = connex, pg_temp
as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The log is appended to under READ COMMITTED only: a frozen snapshot reads an old end.'
      using errcode = 'CX012';
  end if;
  perform pg_advisory_xact_lock(6516344, 1);
  select r.gen, r.now into gen, now from reading r;
  if now is null then
    raise exception 'The house is not founded yet.' using errcode = 'CX013';
  end if;
  select greatest(coalesce((select e.position from event e order by e.position desc limit 1), 0),
                  (select max(p.first_position) - 1 from epoch p)) into last_position;
end $$;

-- Whether a stream that the decision read has moved since, be it within this very call (ruling 15).
create function connex.has_moved(reads json, moved text[]) returns boolean
  language sql stable
  return exists (
    select from json_to_recordset(reads) as r (stream text, revision bigint)
           left join connex.stream s on s.stream = r.stream
     where coalesce(s.revision, 0) <> r.revision or r.stream = any (moved));

-- Takes the names that an append claims and gives back those that it lets go; or says who holds one, and takes none.
create function connex.take_claims(holder text, claims json) returns json
  language plpgsql volatile
as $$
declare
  held json;
begin
  select json_build_object('key', c.key, 'holder', c.stream) into held
    from json_to_recordset(claims) as r (key text, holds boolean) join claim c on c.key = r.key and c.stream <> holder
   where r.holds limit 1;
  if held is not null then return held; end if;

  delete from claim c using json_to_recordset(claims) as r (key text, holds boolean)
   where not r.holds and c.key = r.key and c.stream = holder;
  insert into claim select r.key, holder from json_to_recordset(claims) as r (key text, holds boolean) where r.holds
    on conflict do nothing;
  return null;
end $$;

-- One append that was taken in: what it brings, and where its stream stood before it.
create type connex.taken as (
  n int, position bigint, stream text, revision bigint, link bytea, added int, events json, stage text, closed boolean,
  command_id text, fingerprint bytea, refusal json, alarms json, access json
);
create type connex.answer as (
  n int, status text, revision bigint, events int, position bigint, recorded_at timestamptz, detail json
);

-- Writes what was taken in: events and streams, answers, and the rows that must never lag behind them (ruling 16).
create function connex.write_taken(taken connex.taken[], now timestamptz) returns void
  language plpgsql volatile
as $$
begin
  with written as (
    insert into event
    select t.position + e.n, t.stream, t.revision + e.n, e.id, e.type, e.version, e.at, write_taken.now,
           e.data::json, e.internal::json, e.meta::json, decode(e.hash, 'hex'),
           chain(t.link, t.revision + e.n, write_taken.now, decode(e.hash, 'hex')) over (partition by t.n order by e.n)
      from unnest(taken) t
           cross join lateral json_to_recordset(t.events) as e (
             n bigint, id text, type text, version smallint, at timestamptz, data text, internal text, meta text, hash text)
    returning stream, revision, position, chain_hash
  )
  insert into stream
  select t.stream, w.revision, w.position, w.chain_hash, t.stage, t.closed
    from unnest(taken) t join written w on w.stream = t.stream and w.revision = t.revision + t.added
      on conflict (stream) do update
     set revision = excluded.revision, position = excluded.position, chain_hash = excluded.chain_hash,
         stage = excluded.stage, closed = excluded.closed;

  insert into command
  select t.command_id, t.fingerprint, t.stream, t.revision + t.added, t.added, t.position + t.added, write_taken.now, t.refusal
    from unnest(taken) t
      on conflict (command_id) do update   -- a corrected body reuses an id that was refused
     set fingerprint = excluded.fingerprint, stream = excluded.stream, revision = excluded.revision,
         events = excluded.events, position = excluded.position, recorded_at = excluded.recorded_at,
         refusal = excluded.refusal;

  delete from alarm a using unnest(taken) t
   where t.added > 0 and a.stream = t.stream
     and not exists (select from json_to_recordset(t.alarms) as r (key text) where r.key = a.key);
  insert into alarm
  select t.stream, r.key, r.at, r.arm
    from unnest(taken) t cross join lateral json_to_recordset(t.alarms) as r (key text, at timestamptz, arm bigint)
   where t.added > 0
      on conflict (stream, key) do update set at = excluded.at, arm = excluded.arm
   where (alarm.at, alarm.arm) is distinct from (excluded.at, excluded.arm);

  delete from access a using unnest(taken) t, json_to_recordset(t.access) as r (grantee text, sees boolean)
   where a.stream = t.stream and a.grantee = r.grantee and not r.sees;
  insert into access
  select t.stream, r.grantee
    from unnest(taken) t cross join lateral json_to_recordset(t.access) as r (grantee text, sees boolean)
   where r.sees
      on conflict do nothing;
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
  set jit = off
as $$
declare
  here record;
  a record;
  answer connex.answer;
  moved text[] := '{}';
  taken connex.taken[] := '{}';
begin
  here := enter();
  for a in
    select o.*, decode(o.print, 'hex') as fingerprint, json_array_length(o.events) as added,
           coalesce(s.revision, 0) as at, s.chain_hash,
           c.fingerprint as known, c.revision as c_revision, c.events as c_events, c.position as c_position,
           c.recorded_at as c_recorded_at, c.refusal as c_refusal
      from json_to_recordset(batch) as o (
             n int, command text, print text, stream text, revision bigint, gen bigint, reads json, events json,
             refusal json, claims json, access json, alarms json, stage text, closed boolean)
           left join lateral (select * from stream s where s.stream = o.stream limit 1) s on true
           left join lateral (select * from command c where c.command_id = o.command limit 1) c on true
  loop
    answer := row (a.n, 'appended', a.at + a.added, a.added, here.last_position + a.added, here.now, null);
    if a.known = a.fingerprint then
      answer := row (a.n, 'repeated', a.c_revision, a.c_events, a.c_position, a.c_recorded_at, a.c_refusal);
    elsif a.known is not null and a.c_refusal is null then
      answer.status := 'reused';
    elsif a.gen <> here.gen then
      answer.status := 'clock';
    elsif a.revision <> a.at then
      answer.status := 'stream';
    elsif a.reads is not null and has_moved(a.reads, moved) then
      answer.status := 'read';
    elsif a.claims is not null then
      answer.detail := take_claims(a.stream, a.claims);
      if answer.detail is not null then answer.status := 'claimed'; end if;
    end if;

    if answer.status = 'appended' then
      taken := taken || row (a.n, here.last_position, a.stream, a.at, coalesce(a.chain_hash, '\x0000000000000000000000000000000000000000000000000000000000000000'),
                             a.added, a.events, a.stage, a.closed, a.command, a.fingerprint, a.refusal,
                             a.alarms, a.access)::taken;
      here.last_position := here.last_position + a.added;
      if a.added > 0 then moved := moved || a.stream; end if;
    end if;
    return next answer;
  end loop;

  if cardinality(taken) > 0 then perform write_taken(taken, here.now); end if;
end $$;
