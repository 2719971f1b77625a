-- What is done under the lock of the log: where it goes on, how its chains go on, and what has moved meanwhile.

-- A stream's link at a revision; libs/proofs makes the same.
create function connex.link(previous bytea, revision bigint, recorded_at timestamptz, body_hash bytea) returns bytea
  language plpgsql immutable
as $$
begin
  return sha256('\x01'::bytea || previous || int8send(revision)
                || int8send((extract(epoch from recorded_at) * 1000000)::bigint) || body_hash);
end $$;

-- The links of an append, one behind the other as its hashes are: 32 bytes for each event.
create function connex.links(previous bytea, revision bigint, recorded_at timestamptz, hashes bytea) returns bytea
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
