import { confidential, languages, type Language } from '@connex/domain';
import { z } from 'zod';
import { secretPlaces, spelledEverywhere, spelledOnce, strictness, wellSpoken } from './checks/words.check.js';
import { theHouse, treeOf } from './house-tree.js';

const silent: Language = { commands: {}, events: {}, refusals: {} };
const means = 'Something that staff could confirm.';
const asked = { by: ['INTAKE'], means, data: z.strictObject({}) } as const;
const happened = { means, data: z.object({}) };
const commands = (words: Language['commands']) => ({ chapter: { ...silent, commands: words } });
const events = (words: Language['events']) => ({ chapter: { ...silent, events: words } });
const heard = (sentences: readonly string[]) => expect(sentences.join('\n'));

describe('the words of the house', () => {
  it('are defined in one chapter each', () =>
    heard(
      spelledOnce({
        intake: { ...silent, events: { CaseOpened: happened } },
        ...events({ CaseOpened: { ...happened } }),
      }),
    ).toBe('One word, one home: CaseOpened (intake), CaseOpened (chapter).'));

  it('may be refused with in two chapters, when it is one definition', () =>
    heard(
      spelledOnce({ ...events({ CaseOpened: happened }), intake: { ...silent, events: { CaseOpened: happened } } }),
    ).toBe(''));

  it('are spelled in one way each', () =>
    heard(spelledOnce(events({ CaseOpened: happened, Caseopened: happened }))).toContain('One word, one home'));

  it('are commands in the imperative, events in the past, refusals in capitals', () => {
    heard(wellSpoken(commands({ registerRequest: asked }))).toContain('a command is an imperative in PascalCase');
    heard(wellSpoken(events({ request_received: happened }))).toContain('an event is a past tense in PascalCase');
    heard(wellSpoken({ chapter: { ...silent, refusals: { letterMissing: { means } } } })).toContain('LETTER_MISSING');
  });

  it('say what they mean', () =>
    heard(wellSpoken(events({ CaseOpened: { ...happened, means: 'opened' } }))).toContain(
      'does not say what it means',
    ));

  it('are strict about what is asked, and never about what happened', () => {
    heard(strictness(commands({ OpenCase: { ...asked, data: z.object({}) } }))).toContain('lets unknown fields in');
    heard(strictness(events({ CaseOpened: { ...happened, data: z.strictObject({}) } }))).toContain('is too strict');
  });

  it('never tell the country of a case to whoever may read INTERNAL words', () => {
    heard(secretPlaces(events({ CaseOpened: { means, data: z.object({ country: z.string() }) } }))).toContain(
      'CaseOpened.country tells the country of a case',
    );
    heard(secretPlaces(events({ CaseOpened: { means, data: z.object({ country: confidential(z.string()) }) } }))).toBe(
      '',
    );
  });

  it('are spelled in code as in their language', () =>
    heard(
      spelledEverywhere(events({ CaseOpened: happened }), treeOf({ 'libs/read-models/src/a.ts': "on('caseOpened')" })),
    ).toBe('libs/read-models/src/a.ts:1 says "caseOpened"; the word is CaseOpened.'));

  it.each(Object.entries({ spelledOnce, wellSpoken, strictness, secretPlaces }))('are in order today: %s', (_, check) =>
    expect(check(languages)).toEqual([]),
  );

  it('are in order today: spelledEverywhere', () => expect(spelledEverywhere(languages, theHouse())).toEqual([]));
});
