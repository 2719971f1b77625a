import type { CaseTimeline } from '@connex/read-models';
import { Facts, type Fact } from '@connex/ui/html';
import { useState } from 'react';
import { labelOf, lower, wordOf } from '../../commands/words.js';
import { useLanguage } from '../../commands/use-language.js';
import { useSession } from '../../door/use-session.js';
import { dayAndTime } from '../../time/format.js';
import { saidBy } from '../clocks/facts.js';

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const spellText = (text: string, now: string): string => {
  if (instant.test(text)) return dayAndTime(text, now);
  return /^[A-Z][A-Z_]{2,}$/.test(text) ? wordOf(text) : text;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const spellFields = (value: Readonly<Record<string, unknown>>, now: string) =>
  Object.entries(value)
    .map(([name, one]) => `${labelOf(name)}: ${spell(one, now)}`)
    .join(', ');

const spell = (value: unknown, now: string): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map((one) => spell(one, now)).join('; ') || '–';
  if (isObject(value)) return spellFields(value, now);
  return value === null || value === '' ? '–' : spellText(String(value), now);
};

const Inside = ({ row, now }: { readonly row: CaseTimeline; readonly now: string }) => {
  const language = useLanguage();
  const { role } = useSession();
  const said = saidBy(row);
  const masked = language?.maskedIn(row.type, said, role) ?? [];
  const facts: readonly Fact[] = [
    ...Object.entries(said)
      .filter(([name]) => name !== 'rungs')
      .map(([name, value]) => ({ term: labelOf(name), detail: <bdi>{spell(value, now)}</bdi> })),
    ...masked.map(({ label, className }) => ({ term: label, detail: `Class ${lower(className)}: not open to you` })),
    { term: 'Recorded', detail: dayAndTime(row.recordedAt, now), note: row.lateReason ?? undefined },
  ];
  return <Facts facts={facts} />;
};

/** What a fact says, field by field, with what is not open to its reader: unfolded when it is asked for. */
export const Details = ({ row, now }: { readonly row: CaseTimeline; readonly now: string }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="noprint" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="muted">All that it says</summary>
      {isOpen && <Inside row={row} now={now} />}
    </details>
  );
};
