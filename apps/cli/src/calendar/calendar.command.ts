import { basename } from 'node:path';
import type { Tried } from '@connex/insight';
import type { Command } from 'commander';
import { daysInIcs, nextVersion } from '@connex/read-models';
import type { Registers } from '../command.js';
import { doorOf } from '../door/door-of.js';
import { bytesIn } from '../door/given-files.js';
import { expectGood } from '../door/say.js';
import { whatIfLines } from '../insight/what-if.command.js';
import { choosing, decideOpen, deciding, refusing, type Choosing, type Reasons } from '../proposals/decide.js';
import { openProposals, stillOpen, theProposal } from '../proposals/open-proposals.js';
import { refuseOpen } from '../proposals/refuse.js';
import { asking, print, printReceipt, type Asking } from '../terminal/print.js';
import { calendarLines } from './calendar-lines.js';
import { proposeVersion } from './propose-version.js';
import { codeOf, readCalendar } from './read-calendar.js';
import { registerZones } from './zones.command.js';

type Showing = Asking & { readonly year?: string };
type Adding = Asking & { readonly source: string; readonly estimated?: boolean };
type Importing = Asking & {
  readonly source?: string;
  readonly years?: readonly string[];
  readonly estimated?: boolean;
};

/** `connex calendar …`: when the unit and the offices of a country work, and how that is changed. */
export const calendar: Registers = (program) => {
  const family = program
    .command('calendar')
    .description('Shows a calendar, and proposes its next version: a decreed holiday, or a file of them.');

  asking(family.command('show <code>'))
    .description('Shows how a calendar counts now: CSU for the unit, GOV-ZM or ZM for the offices of Zambia.')
    .option('--year <year>', 'which year; that of the house, if none is named')
    .action(show);

  asking(family.command('add-holiday <code> <date> <name>'))
    .description('Proposes the next version of a calendar with one holiday more; the Head decides it.')
    .requiredOption('--source <text>', 'where it was decreed, e.g. “Gazette 12 of 2027”')
    .option('--estimated', 'the date waits for the moon, or for a gazette')
    .action(addHoliday);

  asking(family.command('import <code> <file>'))
    .description(
      'Proposes the next version of a calendar with the whole days of an iCalendar file; all of them, or none.',
    )
    .option('--source <text>', 'where the file is from; its name, if nothing is said')
    .option('--years <years...>', 'years of which the file has all the holidays: they count as known from then on')
    .option('--estimated', 'its dates wait for the moon, or for a gazette')
    .action(importFile);

  registerAnswers(family);
  registerZones(family);
};

/** What may be done with a proposed version: to see what it would move, to decide it, to refuse it. */
const registerAnswers = (family: Command): void => {
  choosing(asking(family.command('preview <code>')))
    .description('Says which clocks the proposed version would move, from when to when. Writes nothing.')
    .action(preview);

  deciding(asking(family.command('decide <code>')))
    .description('Takes the decision that lies open about a calendar, as it was proposed, as the Head.')
    .action(decide);

  refusing(asking(family.command('refuse <code>')))
    .description('Refuses what lies open about a calendar, also when it is overtaken, as the Head.')
    .action(refuse);
};

const yearIn = (text: string): number => {
  if (/^(19|2[01])\d{2}$/.test(text)) return Number(text);
  throw new Error(`${text} is no year.`);
};

const show = async (code: string, { as, json, year }: Showing) => {
  const { last, houseNow } = await readCalendar(doorOf(as), code);
  const shown = yearIn(year ?? houseNow.slice(0, 4));
  print(json, last, calendarLines(last, shown));
};

const addHoliday = async (code: string, date: string, name: string, { as, json, source, estimated }: Adding) => {
  const door = doorOf(as);
  const { stream, last } = await readCalendar(door, code);
  const next = nextVersion(last, { days: [{ date, name, ...(estimated && { estimated }) }], source });
  await proposeVersion({ door, stream, last, next, json: json === true });
};

const importFile = async (code: string, file: string, { as, json, source, years = [], estimated }: Importing) => {
  const door = doorOf(as);
  const text = (await bytesIn(file)).toString('utf8');
  const { stream, last } = await readCalendar(door, code);
  const wholeYears = years.flatMap((some) => some.split(',')).map(yearIn);
  const known = [...last.holidayYears, ...wholeYears];
  if (known.length === 0) throw new Error('No year of this calendar is known; name those of the file by --years.');
  const { days: inFile, leftOut } = daysInIcs(text, { from: Math.min(...known), to: Math.max(...known) });
  for (const why of leftOut) process.stderr.write(`left out: ${why}\n`);
  const days = inFile.map((day) => ({ ...day, ...(estimated && { estimated }) }));
  const next = nextVersion(last, { days, source: source ?? basename(file), wholeYears });
  await proposeVersion({ door, stream, last, next, json: json === true });
};

const aboutCalendar = (named: string) => {
  const code = codeOf(named);
  return { stream: `calendar-${code}`, about: `the calendar ${code}` };
};

const preview = async (code: string, { as, json, proposal: id }: Asking & Choosing) => {
  const door = doorOf(as);
  const { stream, about } = aboutCalendar(code);
  const { data } = stillOpen(theProposal(await openProposals(door, stream), id, about));
  const told = expectGood(await door.whatIf<Tried>({ calendar: data }));
  print(json, told, whatIfLines(told));
};

const decide = async (code: string, { as, json, ...reasons }: Asking & Reasons) => {
  const door = doorOf(as, 'head');
  printReceipt(json, await decideOpen({ door, ...aboutCalendar(code), given: {} }, reasons));
};

const refuse = async (code: string, { as, json, ...reasons }: Asking & Reasons) => {
  const door = doorOf(as, 'head');
  printReceipt(json, await refuseOpen({ door, ...aboutCalendar(code), given: {} }, reasons));
};
