-- Least privilege: nobody but the append function writes the log, and each sees what it needs.

revoke all on all functions in schema connex from public;
revoke all on all tables in schema connex from public;
grant usage on schema connex to connex_api, connex_projector, connex_conductor, connex_relay, connex_auditor;
grant execute on function connex.now(), connex.spelt(timestamptz)
  to connex_api, connex_projector, connex_conductor, connex_relay, connex_auditor;
grant select on connex.clock, connex.reading, connex.epoch, connex.checkpoint, connex.parked, connex.migration
  to connex_api, connex_projector, connex_conductor, connex_relay, connex_auditor;

-- Whoever speaks at the desk.
grant execute on function connex.append(json, json, json, json), connex.make_partitions() to connex_api, connex_conductor;
grant select on connex.event, connex.stream, connex.command, connex.claim, connex.access, connex.alarm
  to connex_api, connex_conductor;

-- Whoever follows the log.
grant execute on function connex.move_checkpoint(text, bigint, bigint), connex.park(text, text, bigint, text),
  connex.unpark(text, text) to connex_projector, connex_conductor, connex_relay;
grant select on connex.event, connex.stream, connex.access, connex.alarm to connex_projector;

-- The relay carries envelopes out of the house; it cannot read what must stay inside.
grant select (position, stream, revision, id, type, schema_version, occurred_at, recorded_at, internal)
  on connex.event to connex_relay;

-- The auditor reads everything, and changes nothing.
grant select on connex.event, connex.stream, connex.command, connex.claim, connex.access, connex.alarm to connex_auditor;

-- The views are the projector's own; the window and the auditor read them.
create schema view authorization connex_projector;
grant usage on schema view to connex_api, connex_auditor;
alter default privileges for role connex_projector in schema view grant select on tables to connex_api, connex_auditor;
