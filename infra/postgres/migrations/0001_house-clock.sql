-- The house's clock: one row, and the only time there is (architecture §9, house-clock rules 1 and 4).

create table connex.clock (
  only_one  boolean primary key default true check (only_one),
  mode      text not null check (mode in ('wall', 'story')),
  gen       bigint not null default 0,
  shift_ms  bigint not null default 0,
  stands_at timestamptz check (stands_at = date_trunc('milliseconds', stands_at)),
  goal      timestamptz,
  constraint a_wall_house_keeps_the_worlds_time
    check (mode = 'story' or (gen = 0 and shift_ms = 0 and stands_at is null and goal is null))
);
comment on column connex.clock.gen is 'Moves with every move of the clock; a decision taken under another one is taken again.';
comment on column connex.clock.shift_ms is 'Milliseconds between house time and the wall, while the clock runs.';
comment on column connex.clock.goal is 'Where an advance is heading, so that another process can go on with it.';

-- A view, not a function: it reads by the snapshot of the statement that it stands in.
create view connex.reading as
  select mode, gen, shift_ms, stands_at, goal,
         coalesce(stands_at,
                  date_trunc('milliseconds', clock_timestamp()) + shift_ms * interval '1 millisecond') as now
    from connex.clock;

create function connex.now() returns timestamptz
  language sql volatile
  return (select r.now from connex.reading r);

-- An instant as our events spell it: RFC 3339, UTC, milliseconds.
create function connex.spelt(instant timestamptz) returns text
  language sql immutable
  return to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
