import './approvals/approvals.spec.js';
import './cases/case.spec.js';
import './cases/decision/decision.spec.js';
import './cases/due-diligence/due-diligence.spec.js';
import './cases/eligibility/eligibility.spec.js';
import './cases/enquiry/enquiry.spec.js';
import './cases/government-week/government-week.spec.js';
import './cases/intake/intake.spec.js';
import './cases/intake/questions.spec.js';
import './cases/notes/notes.spec.js';
import './cases/staff/staff.spec.js';
import './cases/track/track.spec.js';
import './countries/countries.spec.js';
import './delegations/delegations.spec.js';
import './people/people.spec.js';
import { z } from 'zod';
import { classes } from './grammar/confidentiality.js';
import { classesIn } from './grammar/field-classes.js';
import { roles } from './grammar/role.js';
import { laterChapters } from './cases/later-chapters.js';
import { languages } from './languages.js';
import { minds } from './minds.js';
import { words } from './registry.js';
import { told } from './testing.js';

/** Words of time are tried where time is kept; the house's own events are written where its clock is moved. */
const triedElsewhere = ['clocks', 'calendars', 'policy', 'house'];

const here = Object.entries(languages).filter(([chapter]) => !triedElsewhere.includes(chapter));
/** Their events are told by the stories of clocks, until somebody can ask for them. */
const heardLater = [...Object.keys(laterChapters), 'complaints', 'privacy'];
const eventNames = here
  .filter(([chapter]) => !heardLater.includes(chapter))
  .flatMap(([, { events }]) => Object.keys(events));
const refusals = here.flatMap(([, language]) => Object.entries(language.refusals));

/** Free text that is INTERNAL although it is free: ids, codes and instants, by the names of their fields. */
const opaque =
  /(Id|Ids|Until|At|On|Due|Date|Version|OfParties|Clock)$|^(at|confirmedBy|ranking|outgoing|incoming|nickname|language|languages|command|proposer|person|contactOfficer|iso2|code|timezone|from|to|decisions|endedBy|version|source|validFrom|validTo|value|standsAt|tokenId)$/;

const plainFields = (schema: z.ZodType, path = ''): readonly string[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return plainFields(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return plainFields(schema.element as z.ZodType, path);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      plainFields(field, `${path}.${name}`),
    );
  return schema instanceof z.ZodString ? [path.slice(1)] : [];
};

describe('the language of the house', () => {
  it.each(words.map(({ name, means }) => [name, means]))('%s has a meaning that ends with a full stop', (_, means) =>
    expect(means).toMatch(/^[A-Z].{10,}[.]$/s),
  );

  it('says what each refusal means, as a sentence', () => {
    for (const [code, { means }] of refusals) expect(`${code} ${means}`).toMatch(/^\S+ [A-Z].{10,}[.]$/);
  });

  it('names events in the past and commands in the imperative', () => {
    const past = /(ed|drawn|Overridden|Sent|Held|Withdrew|LeftSite|OnSite|StoodDown)$/;
    // What a case is, and not what somebody did, is said as it is.
    const state = /(Dormant|NonResponsive|Unavailable|Overdue)$/;
    for (const { name, kind } of words)
      if (!state.test(name))
        expect(`${kind} ${name}`).toMatch(kind === 'event' ? past : /^command [A-Z][a-z]+(?<!ed)[A-Z]/);
  });

  it('spells each word once', () => {
    const names = words.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('asks nothing of nobody: every command names roles that exist', () => {
    for (const word of words)
      if (word.kind === 'command') {
        expect(word.by.length).toBeGreaterThan(0);
        expect([...word.by, ...(word.proposedBy ?? [])].filter((role) => !roles.includes(role))).toEqual([]);
      }
  });

  it('lets SYSTEM, which is time, take no decision of a case', () => {
    const ofCase = minds.find(({ kind }) => kind === 'case')?.languages ?? [];
    const spoken = ofCase.flatMap(({ commands }) => Object.entries(commands));
    expect(spoken.filter(([, { by }]) => by.includes('SYSTEM')).map(([name]) => name)).toEqual([
      'RingAlarm',
      'RecomputeClocks',
    ]);
  });

  it('hears commands strictly', () => {
    for (const { kind, schema } of words)
      if (kind === 'command') expect(schema.safeParse({ 'no such field': 1 }).success).toBe(false);
  });

  it('gives every class that it uses its name', () => {
    for (const { schema } of words)
      expect(Object.values(classesIn(schema)).filter((one) => !classes.includes(one))).toEqual([]);
  });

  it('leaves no free text of an event without a class', () => {
    const events = here.flatMap(([, language]) => Object.entries(language.events));
    const loose = events.flatMap(([name, { data }]) => {
      const classed = Object.keys(classesIn(data));
      return plainFields(data)
        .filter((path) => !classed.some((one) => path === one || path.startsWith(`${one}.`) || one.startsWith(path)))
        .filter((path) => !opaque.test(path.split('.').at(-1) ?? path))
        .map((path) => `${name}.${path}`);
    });
    expect(loose).toEqual([]);
  });

  it.each(eventNames)('%s is told by some example', (name) => expect([...told.events]).toContain(name));

  it.each(refusals.map(([code]) => code))('%s is refused by some example', (code) =>
    expect([...told.refusals]).toContain(code),
  );
});
