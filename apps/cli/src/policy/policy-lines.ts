import type { ClockRule, PolicyDocument } from '@connex/domain';
import { inBerlin } from '../cases/show.js';

const target = ({ days, months }: ClockRule, track: 'STANDARD' | 'FAST') =>
  months === undefined ? String(days[track] ?? '–') : `${months} mo`;

const stopsFor = ({ pauses: { ball, suspension, hold, asked } }: ClockRule) =>
  [ball && 'ball', suspension && 'suspension', hold && 'hold', asked && 'asked'].filter(Boolean).join(', ') || 'never';

const rowOf = (rule: ClockRule) => [
  rule.clock,
  rule.title,
  rule.owner,
  target(rule, 'STANDARD'),
  target(rule, 'FAST'),
  rule.calendar,
  stopsFor(rule),
];

const heading = ['clock', 'title', 'owner', 'days', 'fast', 'calendar', 'stands for'];

/** A version at a glance: a line a clock, with its targets in working days of its calendar. */
export const policyLines = (policy: PolicyDocument): readonly string[] => {
  const rows = [heading, ...policy.clocks.map(rowOf)];
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return [
    `Version ${policy.version}, for clocks that start from ${inBerlin(policy.effectiveFrom)} Berlin on`,
    `Source: ${policy.source}`,
    ...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
    `${policy.cases?.length ?? 0} cases stand behind it:`,
    ...(policy.cases ?? []).map(({ title }) => `  ${title}`),
  ];
};
