-- The one way into the log, in another dress: rows of text instead of JSON, and short statements instead of one long one.
-- What took the time of an append was neither the disk nor the rows, but to read JSON and to set up a long plan.

drop function connex.append(json, json, json, json), connex.write_claims(json, int[]), connex.write_access(json, int[]),
  connex.links(bytea, bigint, timestamptz, bytea), connex.links_of_many(bytea, bigint, timestamptz, bytea);

-- An instant as the chain hashes it: microseconds since 1970. All events of a call share it.
create function connex.stamp(recorded_at timestamptz) returns bytea
  language sql immutable
  return int8send((extract(epoch from recorded_at) * 1000000)::bigint);

-- A stream's link at a revision; libs/proofs makes the same.
create function connex.link(previous bytea, revision bigint, stamp bytea, body_hash bytea) returns bytea
  language sql immutable
  return sha256('\x01'::bytea || previous || int8send(revision) || stamp || body_hash);

create or replace function connex.link(previous bytea, revision bigint, recorded_at timestamptz, body_hash bytea)
  returns bytea
  language sql immutable
  return connex.link(previous, revision, connex.stamp(recorded_at), body_hash);

-- Takes the names that were claimed and gives back those that were let go, for the appends whose status is `appended`.
-- A name that two claim in one call is a fault: their callers see to it that it does not happen.
create function connex.write_claims(appends text[], claims text[], said text[]) returns void
  language plpgsql volatile
as $$
begin
  if 'false' = any (claims[:][3:3]) then
    delete from connex.claim c using generate_series(1, array_length(claims, 1)) g
     where claims[g][3] = 'false' and said[claims[g][1]::int] = 'appended'
       and c.key = claims[g][2] and c.stream = appends[claims[g][1]::int][3];
  end if;
  insert into connex.claim
  select claims[g][2], appends[claims[g][1]::int][3] from generate_series(1, array_length(claims, 1)) g
   where claims[g][3] = 'true' and said[claims[g][1]::int] = 'appended'
      on conflict (key) do update set stream = excluded.stream;
end $$;

-- Who may see the streams from now on, where that has changed.
create function connex.write_access(appends text[], access text[], said text[]) returns void
  language plpgsql volatile
as $$
begin
  if 'false' = any (access[:][3:3]) then
    delete from connex.access a using generate_series(1, array_length(access, 1)) g
     where access[g][3] = 'false' and said[access[g][1]::int] = 'appended'
       and a.stream = appends[access[g][1]::int][3] and a.grantee = access[g][2];
  end if;
  insert into connex.access
  select appends[access[g][1]::int][3], access[g][2] from generate_series(1, array_length(access, 1)) g
   where access[g][3] = 'true' and said[access[g][1]::int] = 'appended'
      on conflict do nothing;
end $$;

-- Rows of text, by their columns. `appends`, one of each stream and of each command:
--   command, print (hex), stream, revision, gen, refusal, stage, closed, next, alarms
-- and beside them, each with the number of its append, from 1:
--   `events`, in order: number, id, type, version, at, data, internal, meta, print (hex)
--   `reads`: numbers, stream, revision · `claims`: number, key, holds · `access`: number, grantee, sees
-- Answers one row per append, in their order. `status`:
--   appended · repeated (detail: the refusal, if it was one) · reused
--   clock, stream or read: that is what has moved · claimed (detail: the key and its holder)
create function connex.append(appends text[], events text[], reads text[], claims text[], access text[])
  returns setof connex.answer
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
  stamp bytea := stamp(here.now);
  read_here text[] := reads[:][2:2];  -- what is read; an append that writes it in the same call must wait for another
  late int[];             -- those who read what has moved since
  held json;              -- names that are claimed and that another stream holds, under the number of the append
  said text[];            -- the status of each append, by its number; so below
  stood bigint[];         -- where its stream stood
  tips bytea[];           -- the last link of its stream
  before command[];       -- what was answered before
  counts int[] := '{}';   -- how many events of it are written,
  ends bigint[] := '{}';  -- and where the last of them stands in the log
  taken int[] := '{}';    -- the events that are written, by their place in the call; of each of these
  places bigint[] := '{}';  -- its revision,
  links bytea[] := '{}';    -- and its link
  n int;
begin
  if cardinality(reads) > 0 then
    select array_agg(r) into late
      from generate_series(1, array_length(reads, 1)) g
           left join stream s on s.stream = reads[g][2]
           cross join lateral unnest(reads[g][1]::int[]) r
     where coalesce(s.revision, 0) <> reads[g][3]::bigint;
  end if;
  if cardinality(claims) > 0 then
    select json_object_agg(claims[g][1], json_build_object('key', c.key, 'holder', c.stream)) into held
      from generate_series(1, array_length(claims, 1)) g join claim c on c.key = claims[g][2]
     where claims[g][3] = 'true' and c.stream <> appends[claims[g][1]::int][3];
  end if;

  select array_agg(case when (b.answer).fingerprint = decode(appends[g][2], 'hex') then 'repeated'
                        when (b.answer).key is not null then 'reused'
                        when appends[g][5]::bigint is distinct from here.gen then 'clock'
                        when appends[g][4]::bigint is distinct from coalesce(s.revision, 0) then 'stream'
                        when g = any (late) or appends[g][3] = any (read_here) then 'read'
                        when held -> g::text is not null then 'claimed'
                        else 'appended' end),
         array_agg(coalesce(s.revision, 0)),
         array_agg(coalesce(s.chain_hash, '\x0000000000000000000000000000000000000000000000000000000000000000')),
         array_agg(b.answer)
    into said, stood, tips, before
    from generate_series(1, array_length(appends, 1)) g
         left join stream s on s.stream = appends[g][3]
         left join lateral (select c as answer from command c    -- under the id, or a refusal of this very body
                             where c.key between appends[g][1] and appends[g][1] || ' ' || appends[g][2]
                               and c.key in (appends[g][1], appends[g][1] || ' ' || appends[g][2])
                             order by c.key limit 1) b on true;

  for e in 1 .. coalesce(array_length(events, 1), 0) loop
    n := events[e][1];
    if said[n] = 'appended' then
      taken := taken || e;
      counts[n] := coalesce(counts[n], 0) + 1;
      ends[n] := here.last_position + cardinality(taken);
      places := places || stood[n] + counts[n];
      tips[n] := link(tips[n], stood[n] + counts[n], stamp, decode(events[e][9], 'hex'));
      links := links || tips[n];
    elsif said[n] is null then
      raise exception 'An event belongs to no append of its call.' using errcode = 'CX014';
    end if;
  end loop;

  insert into event
  select here.last_position + nth, appends[events[e][1]::int][3], places[nth], events[e][2], events[e][3],
         events[e][4]::smallint, events[e][5]::timestamptz, here.now, events[e][6]::json, events[e][7]::json,
         events[e][8]::json, decode(events[e][9], 'hex'), links[nth]
    from unnest(taken) with ordinality as t (e, nth);

  insert into command
  select case when appends[g][6] is null then appends[g][1] else appends[g][1] || ' ' || appends[g][2] end,
         decode(appends[g][2], 'hex'), appends[g][3], stood[g] + coalesce(counts[g], 0), coalesce(counts[g], 0),
         coalesce(ends[g], here.last_position), here.now, appends[g][6]::json
    from generate_series(1, array_length(appends, 1)) g
   where said[g] = 'appended';

  if 0 = any (stood) then
    insert into stream
    select appends[g][3], counts[g], ends[g], tips[g], appends[g][7], appends[g][8]::boolean, appends[g][9]::timestamptz,
           appends[g][10]::json
      from generate_series(1, array_length(appends, 1)) g
     where stood[g] = 0 and counts[g] > 0;
  end if;
  if 0 < any (stood) then
    update stream s
       set revision = stood[g] + counts[g], position = ends[g], chain_hash = tips[g], stage = appends[g][7],
           closed = appends[g][8]::boolean, next_at = appends[g][9]::timestamptz, alarms = appends[g][10]::json
      from generate_series(1, array_length(appends, 1)) g
     where s.stream = appends[g][3] and stood[g] > 0 and counts[g] > 0;
  end if;
  if cardinality(claims) > 0 then perform write_claims(appends, claims, said); end if;
  if cardinality(access) > 0 then perform write_access(appends, access, said); end if;

  return query
  select g, said[g],
         case said[g] when 'appended' then stood[g] + coalesce(counts[g], 0)
                      when 'repeated' then (before[g]).revision else stood[g] end,
         case said[g] when 'appended' then coalesce(counts[g], 0) when 'repeated' then (before[g]).events else 0 end,
         case said[g] when 'appended' then coalesce(ends[g], here.last_position)
                      when 'repeated' then (before[g]).position end,
         case said[g] when 'appended' then here.now when 'repeated' then (before[g]).recorded_at end,
         case said[g] when 'repeated' then (before[g]).refusal when 'claimed' then held -> g::text end
    from generate_series(1, array_length(appends, 1)) g;
end $$;

revoke all on function connex.append(text[], text[], text[], text[], text[]), connex.stamp(timestamptz),
  connex.link(bytea, bigint, bytea, bytea), connex.write_claims(text[], text[], text[]),
  connex.write_access(text[], text[], text[]) from public;
grant execute on function connex.append(text[], text[], text[], text[], text[]) to connex_api, connex_conductor;
