-- What is done under the lock of the log: where it goes on, how its chains go on, and what has moved meanwhile.

-- A stream's link at a revision; libs/proofs makes the same.
create function connex.link(previous bytea, revision bigint, recorded_at timestamptz, body_hash bytea) returns bytea
  language sql immutable
  return sha256('\x01'::bytea || previous || int8send(revision)
                || int8send((extract(epoch from recorded_at) * 1000000)::bigint) || body_hash);

-- The links of several events, one behind the other as their hashes are: 32 bytes for each.
create function connex.links_of_many(previous bytea, revision bigint, recorded_at timestamptz, hashes bytea) returns bytea
  language plpgsql immutable
as $$
declare
  links bytea := '';
begin
  for n in 1 .. octet_length(hashes) / 32 loop
    previous := connex.link(previous, revision + n, recorded_at, substr(hashes, 32 * n - 31, 32));
    links := links || previous;
  end loop;
  return links;
end $$;

-- The links of an append; of one event, as most have, without a loop.
create function connex.links(previous bytea, revision bigint, recorded_at timestamptz, hashes bytea) returns bytea
  language sql immutable
  return case when octet_length(hashes) = 32 then connex.link(previous, revision + 1, recorded_at, hashes)
              else connex.links_of_many(previous, revision, recorded_at, hashes) end;

-- Takes the lock of everything that appends or moves the clock, and says where the log goes on.
-- (Assigned, not performed: plpgsql then runs it without a plan of its own. So below.)
create function connex.enter(out gen bigint, out now timestamptz, out last_position bigint)
  language plpgsql volatile
as $$
declare
  locked text;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The log is appended to under READ COMMITTED only: a frozen snapshot reads an old end.'
      using errcode = 'CX012';
  end if;
  locked := pg_advisory_xact_lock(6516344, 1);
  select r.gen, r.now, greatest(coalesce((select e.position from connex.event e order by e.position desc limit 1), 0),
                                (select p.first_position - 1 from connex.epoch p order by p.epoch desc limit 1))
    into gen, now, last_position
    from connex.reading r;
  if now is null then
    raise exception 'The house is not founded yet.' using errcode = 'CX013';
  end if;
end $$;

-- Takes the names that were claimed and gives back those that were let go. A name that two claim in one call is a fault:
-- their callers see to it that it does not happen.
create function connex.write_claims(claims json, taken int[]) returns boolean
  language plpgsql volatile
as $$
begin
  with r as materialized (
    select * from json_to_recordset(claims) as r (n int, stream text, key text, holds boolean) where r.n = any (taken)),
  let_go as (delete from connex.claim c using r where not r.holds and c.key = r.key and c.stream = r.stream)
  insert into connex.claim select r.key, r.stream from r where r.holds
    on conflict (key) do update set stream = excluded.stream;
  return found;
end $$;

-- Who may see the streams from now on, where that has changed.
create function connex.write_access(access json, taken int[]) returns boolean
  language plpgsql volatile
as $$
begin
  with r as materialized (
    select * from json_to_recordset(access) as r (n int, stream text, grantee text, sees boolean) where r.n = any (taken)),
  gone as (delete from connex.access a using r where not r.sees and a.stream = r.stream and a.grantee = r.grantee)
  insert into connex.access select r.stream, r.grantee from r where r.sees on conflict do nothing;
  return found;
end $$;
