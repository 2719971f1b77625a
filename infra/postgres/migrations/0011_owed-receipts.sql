-- Receipts that are owed to officials for what they sent: each stands here until its mail went, two days at the most. Named
-- by ids alone; the words are made when it goes. Wall time, like all that lies at the desk.
create table desk.owed_receipt (
  stream  text collate "C" not null,
  -- What was sent: the same command once more, or text and file of one answer, are one receipt.
  about   text collate "C" not null,
  person  text collate "C" not null,
  what    text        not null check (what in ('request', 'answer')),
  owed_at timestamptz not null default clock_timestamp(),
  -- Until then somebody is at it.
  next_at timestamptz not null default clock_timestamp() + interval '5 minutes',
  primary key (stream, about, person)
);
create index on desk.owed_receipt (next_at);

grant select, insert, update, delete on desk.owed_receipt to connex_api;
