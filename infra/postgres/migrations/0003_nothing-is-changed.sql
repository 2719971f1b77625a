-- Facts are not changed, not by privilege and not by accident: ENABLE ALWAYS fires for a superuser and a replica, too.

create function connex.refuse_change() returns trigger
  language plpgsql
as $$
begin
  raise exception 'The log only grows: % of % is refused.', tg_op, tg_table_name using errcode = 'CX010';
end $$;

create trigger only_grows before update or delete on connex.event
  for each row execute function connex.refuse_change();
create trigger never_emptied before truncate on connex.event
  for each statement execute function connex.refuse_change();
alter table connex.event enable always trigger only_grows;
alter table connex.event enable always trigger never_emptied;

-- Makes partitions until one lies ahead of that of the last position; asked long before it is needed, see the notifier. There is no default partition: it would fill unseen.
-- A table is made first and attached after, so that readers and writers of the log go on meanwhile.
create function connex.make_partitions() returns int
  language plpgsql volatile security definer
  set search_path = connex, pg_temp
  set client_min_messages = warning
as $$
declare
  size constant bigint := 16777216;
  part text;
  made int := 0;
  here bigint;
begin
  perform pg_advisory_xact_lock(6516344, 2);
  select greatest(coalesce(max(e.position), 0), (select max(first_position) from epoch)) / size into here from event e;
  for n in here .. here + 1 loop
    part := 'event_p' || n;
    continue when to_regclass('connex.' || part) is not null;
    execute format('create table %I (like event including all)', part);
    execute format('alter table %I add constraint in_range check (position >= %s and position < %s)',
                   part, n * size, (n + 1) * size);
    execute format('create unique index on %I (stream, revision)', part);
    execute format('create trigger never_emptied before truncate on %I
                    for each statement execute function refuse_change()', part);
    execute format('alter table event attach partition %I for values from (%s) to (%s)', part, n * size, (n + 1) * size);
    execute format('alter table %I enable always trigger never_emptied', part);
    execute format('alter table %I enable always trigger only_grows', part);
    execute format('alter table %I drop constraint in_range', part);   -- it only spared the attaching a scan
    made := made + 1;
  end loop;
  return made;
end $$;

select connex.make_partitions();

-- After a restore: positions go on above the highest that anybody ever saw.
create function connex.open_epoch(above bigint, why text) returns int
  language plpgsql volatile
  set search_path = connex, pg_temp
as $$
declare
  opened int;
begin
  perform pg_advisory_xact_lock(6516344, 1);
  if above < (select coalesce(max(position), 0) from event) then
    raise exception 'A new epoch begins above position %, the last of the log.', (select max(position) from event)
      using errcode = 'CX011';
  end if;
  insert into epoch select max(e.epoch) + 1, above + 1, why from epoch e returning epoch.epoch into opened;
  perform make_partitions();
  return opened;
end $$;
