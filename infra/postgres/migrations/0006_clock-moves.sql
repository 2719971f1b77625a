-- How the house is founded and how its clock moves: forward only, each move an event of the
-- stream `house` (architecture §9, house-clock rules 2 to 5).

create function connex.prefixed(field text) returns bytea
  language sql immutable
  return int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8');

-- The hash of an event that the house itself writes; the same encoding as libs/proofs.
create function connex.body_hash(stream text, id text, type text, occurred_at timestamptz, data text, meta text)
  returns bytea
  language sql immutable
  return sha256(connex.prefixed('connex.event.1') || connex.prefixed(stream) || connex.prefixed(id)
    || connex.prefixed(type) || connex.prefixed('1') || connex.prefixed(connex.spelt(occurred_at))
    || connex.prefixed(data) || connex.prefixed(data) || connex.prefixed(meta));

-- Records what the house itself does. Whoever calls holds the lock, and has moved the clock already.
create function connex.record_in_house(last_position bigint, type text, data json) returns bigint
  language plpgsql volatile
as $$
declare
  at constant timestamptz := connex.now();
  last connex.stream;
  id text;
  meta text;
  body bytea;
  chained bytea;
begin
  select * into last from connex.stream s where s.stream = 'house';
  last.revision := coalesce(last.revision, 0) + 1;
  id := 'house-' || last.revision;
  meta := json_build_object('by', json_build_object('person', 'house', 'role', 'SYSTEM'), 'commandId', id,
                            'correlationId', 'house', 'causationId', null, 'policyVersion', null);
  body := connex.body_hash('house', id, type, at, data::text, meta);
  chained := connex.link(coalesce(last.chain_hash, decode(repeat('00', 32), 'hex')), last.revision, at, body);

  insert into connex.event values (last_position + 1, 'house', last.revision, id, type, 1, at, at, data, data,
                                   meta::json, body, chained);
  insert into connex.stream values ('house', last.revision, last_position + 1, chained, 'HOUSE', false)
    on conflict (stream) do update
   set revision = excluded.revision, position = excluded.position, chain_hash = excluded.chain_hash;
  return last_position + 1;
end $$;

-- Founds the house; false when it was founded before, a fault when it was founded as another.
create function connex.found_house(mode text, stands_at timestamptz default null) returns boolean
  language plpgsql volatile
  set search_path = connex, pg_temp
as $$
declare
  founded text;
begin
  perform pg_advisory_xact_lock(6516344, 1);
  select c.mode into founded from clock c;
  if founded <> found_house.mode then
    raise exception 'This house was founded as a % house; it cannot become a % house.', founded, mode
      using errcode = 'CX020';
  end if;
  if founded is not null then return false; end if;

  insert into clock (mode, stands_at) values (mode, date_trunc('milliseconds', stands_at));
  perform record_in_house((enter()).last_position, 'HouseFounded',
                          json_build_object('mode', mode, 'standsAt', spelt(stands_at)));
  return true;
end $$;

-- The alarm that rings first.
create function connex.next_alarm() returns connex.alarm
  language sql volatile
  return (select row (s.stream, a.key, a.at, a.arm)::connex.alarm
            from (select * from connex.stream s where s.next_at is not null order by s.next_at, s.stream limit 1) s
                 cross join lateral json_to_recordset(s.alarms) as a (key text, at timestamptz, arm bigint)
           order by a.at, a.key limit 1);

-- Makes a story clock stand at an instant.
create function connex.stand_at(last_position bigint, here timestamptz, there timestamptz) returns void
  language plpgsql volatile
as $$
begin
  update connex.clock
     set gen = gen + 1, stands_at = there,
         shift_ms = round(extract(epoch from there - clock_timestamp()) * 1000);
  perform connex.record_in_house(last_position, 'ClockMoved',
                                 json_build_object('from', connex.spelt(here), 'to', connex.spelt(there)));
end $$;

create type connex.step as (status text, now timestamptz, stream text, key text, at timestamptz, arm bigint);

-- One step of an advance. `status`: moved · there · due (and which alarm) · wall-house.
create function connex.step_clock(until timestamptz) returns connex.step
  language plpgsql volatile
  set search_path = connex, pg_temp
  set plan_cache_mode = force_generic_plan
as $$
declare
  here record := enter();
  c clock;
  next alarm;
  target constant timestamptz := date_trunc('milliseconds', until);
  there timestamptz;
begin
  select * into c from clock;
  if c.mode = 'wall' then return row ('wall-house', here.now, null, null, null, null)::step; end if;
  if c.goal is null or c.goal < target then update clock set goal = target; end if;

  next := next_alarm();
  if next.at <= here.now then
    return row ('due', here.now, next.stream, next.key, next.at, next.arm)::step;
  end if;
  if target <= here.now and c.stands_at is not null then
    update clock k set goal = null where k.goal <= here.now;
    return row ('there', here.now, null, null, null, null)::step;
  end if;

  there := greatest(here.now, least(next.at, target));
  perform stand_at(here.last_position, here.now, there);
  return row ('moved', there, null, null, null, null)::step;
end $$;

-- Moves the clock at once and waits for nobody: what was due on the way rings late. `status`: moved · backwards · wall-house.
create function connex.set_clock(until timestamptz) returns connex.step
  language plpgsql volatile
  set search_path = connex, pg_temp
as $$
declare
  here record := enter();
  there constant timestamptz := date_trunc('milliseconds', until);
begin
  if (select mode from clock) = 'wall' then return row ('wall-house', here.now, null, null, null, null)::step; end if;
  if there < here.now then return row ('backwards', here.now, null, null, null, null)::step; end if;
  perform stand_at(here.last_position, here.now, there);
  return row ('moved', there, null, null, null, null)::step;
end $$;

-- Lets a story clock run at the wall's pace from where it stands. `status`: moved · there (it runs already) · wall-house.
create function connex.release_clock() returns connex.step
  language plpgsql volatile
  set search_path = connex, pg_temp
as $$
declare
  here record := enter();
  c clock;
begin
  select * into c from clock;
  if c.mode = 'wall' then return row ('wall-house', here.now, null, null, null, null)::step; end if;
  if c.stands_at is null then return row ('there', here.now, null, null, null, null)::step; end if;
  update clock
     set gen = gen + 1, stands_at = null, goal = null,
         shift_ms = round(extract(epoch from here.now - clock_timestamp()) * 1000);
  perform record_in_house(here.last_position, 'ClockReleased', json_build_object('at', spelt(here.now)));
  return row ('moved', here.now, null, null, null, null)::step;
end $$;
