-- The one way into the log: many commands in one call, under one lock; positions dense and in the order of commit.

create type connex.answer as (
  n int, status text, revision bigint, events int, position bigint, recorded_at timestamptz, detail json
);

-- `appends` one of each stream and of each command; `reads`, `claims` and `access` say by `n` or `by` whose they are.
-- Answers one row per append, in their order. `status`:
--   appended · repeated (detail: the refusal, if it was one) · reused
--   clock, stream or read: that is what has moved · claimed (detail: the key and its holder)
create function connex.append(appends json, reads json, claims json, access json) returns setof connex.answer
  language plpgsql volatile security definer
  set search_path = connex, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
declare
  here record := enter();
  late int[];            -- those who read what has moved since
  read_here text[];      -- what is read; an append that writes it in the same call must wait for another
  held json;             -- names that are claimed and that another stream holds, under the number of the append
  told record;
  taken int[] := '{}';
  done boolean;
begin
  if reads is not null then
    select array_agg(distinct r.stream), array_agg(n) filter (where coalesce(s.revision, 0) <> r.revision)
      into read_here, late
      from json_to_recordset(reads) as r (stream text, revision bigint, by int[])
           left join stream s on s.stream = r.stream
           cross join unnest(r.by) n;
  end if;
  if claims is not null then
    select json_object_agg(r.n, json_build_object('key', c.key, 'holder', c.stream)) into held
      from json_to_recordset(claims) as r (n int, stream text, key text, holds boolean)
           join claim c on c.key = r.key and c.stream <> r.stream
     where r.holds;
  end if;

  for told in
    with t as materialized (
      select a.*, here.last_position - a.added + sum(a.added) filter (where a.status = 'appended') over (order by a.n)
               as position,
             case a.status when 'appended' then links(a.link, a.at, here.now, a.hashes) end as links
        from (
          select o.*, decode(o.print, 'hex') as fingerprint, coalesce(cardinality(o.prints), 0) as added,
                 decode(coalesce(array_to_string(o.prints, ''), ''), 'hex') as hashes, coalesce(s.revision, 0) as at,
                 coalesce(s.chain_hash, '\x0000000000000000000000000000000000000000000000000000000000000000') as link,
                 coalesce(c, r) as before,
                 case when c.fingerprint = decode(o.print, 'hex') or (c.key is null and r.key is not null) then 'repeated'
                      when c.key is not null then 'reused'
                      when o.gen is distinct from here.gen then 'clock'
                      when o.revision is distinct from coalesce(s.revision, 0) then 'stream'
                      when o.n = any (late) or o.stream = any (read_here) then 'read'
                      when held -> o.n::text is not null then 'claimed'
                      else 'appended' end as status
            from json_to_recordset(appends) as o (
                   n int, command text, print text, stream text, revision bigint, gen bigint, events json, prints text[],
                   refusal json, stage text, closed boolean, next timestamptz, alarms json)
                 left join stream s on s.stream = o.stream
                 left join command c on c.key = o.command
                 left join command r on r.key = o.command || ' ' || o.print   -- a refusal of this very body
        ) a
    ),
    answers as (
      insert into command
      select case when t.refusal is null then t.command else t.command || ' ' || t.print end, t.fingerprint, t.stream,
             t.at + t.added, t.added, t.position + t.added, here.now, t.refusal
        from t where t.status = 'appended'
    ),
    streams as (
      insert into stream
      select t.stream, t.at + t.added, t.position + t.added, substr(t.links, 32 * t.added - 31), t.stage, t.closed, t.next,
             t.alarms
        from t where t.status = 'appended' and t.added > 0
          on conflict (stream) do update
         set revision = excluded.revision, position = excluded.position, chain_hash = excluded.chain_hash,
             stage = excluded.stage, closed = excluded.closed, next_at = excluded.next_at, alarms = excluded.alarms
    ),
    events as (        -- an event without a hash, or a hash without an event, is null somewhere, and so refused
      insert into event
      select t.position + e.n, t.stream, t.at + e.n, e.id, e.type, e.version, e.at, here.now, e.data::json,
             e.internal::json, e.meta::json, decode(e.print, 'hex'), substr(t.links, (32 * e.n - 31)::int, 32)
        from t cross join lateral rows from (
               json_to_recordset(t.events) as (
                 id text, type text, version smallint, at timestamptz, data text, internal text, meta text),
               unnest(t.prints)) with ordinality as e (id, type, version, at, data, internal, meta, print, n)
       where t.status = 'appended'
    )
    select case t.status
             when 'appended' then row (t.n, t.status, t.at + t.added, t.added, t.position + t.added, here.now, null)::answer
             when 'repeated' then row (t.n, t.status, (t.before).revision, (t.before).events, (t.before).position, (t.before).recorded_at,
                                         (t.before).refusal)::answer
             else row (t.n, t.status, t.at, 0, null, null, held -> t.n::text)::answer end as answer,
           t.n, t.status
      from t
  loop
    return next told.answer;
    if told.status = 'appended' then taken := taken || told.n; end if;
  end loop;

  if claims is not null then done := write_claims(claims, taken); end if;
  if access is not null then done := write_access(access, taken); end if;
end $$;
