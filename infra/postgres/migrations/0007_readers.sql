-- Who reads the log, how far they are, and what they could not take in.

create table connex.checkpoint (
  name     text collate "C"   primary key,
  epoch    int    not null,
  position bigint not null check (position >= 0)
);

-- A stream that a reader cannot take in waits here, from that position on, while the others go on.
create table connex.parked (
  name      text collate "C"        not null,
  stream    text collate "C"        not null,
  position  bigint      not null,
  fault     text        not null,
  parked_at timestamptz not null,
  healed    boolean     not null default false,
  primary key (name, stream)
);

-- Moves a checkpoint from where its reader left it; a fault when somebody else has moved it meanwhile.
-- `was` is null for a reader that has none yet.
create function connex.move_checkpoint(reader text, was bigint, reached bigint) returns void
  language plpgsql volatile security definer
  set search_path = connex, pg_temp
as $$
begin
  if was is null then
    insert into checkpoint select reader, max(e.epoch), reached from epoch e on conflict do nothing;
  else
    update checkpoint c set position = reached, epoch = (select max(e.epoch) from epoch e)
     where c.name = reader and c.position = was;
  end if;
  if not found then
    raise exception 'Somebody else reads as %: its checkpoint is not at % any more.', reader, was using errcode = 'CX030';
  end if;
end $$;

create function connex.park(reader text, poisoned text, since bigint, why text) returns void
  language sql volatile security definer
  set search_path = connex, pg_temp
as $$
  insert into parked values (reader, poisoned, since, why, connex.now())
    on conflict (name, stream) do update set fault = excluded.fault, parked_at = excluded.parked_at, healed = false;
$$;

-- For the operator, when the cause is mended: the reader tells itself the stream again, from where it was parked.
create function connex.heal(reader text, healed_stream text default null) returns bigint
  language sql volatile
  set search_path = connex, pg_temp
as $$
  with healed as (
    update parked p set healed = true
     where p.name = reader and (healed_stream is null or p.stream = healed_stream) returning p.stream)
  select count(*) from healed;
$$;

-- For the reader, when it has told itself the stream again.
create function connex.unpark(reader text, taken_in text) returns void
  language sql volatile security definer
  set search_path = connex, pg_temp
as $$
  delete from parked p where p.name = reader and p.stream = taken_in;
$$;
