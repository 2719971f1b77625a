import { randomUUID } from 'node:crypto';
import { words } from '@connex/domain';
import fc from 'fast-check';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { enquiry, letter, openCase, uploadLetter } from '../testing/sentences.js';

let house: ApiHouse;
let stream: string;
beforeAll(async () => {
  house = await apiHouse();
  stream = await openCase(house);
});
afterAll(() => house.close());

const speakers = ['intake', 'manager', 'integrity', 'head', 'auditor', 'admin', 'official'] as const;
const commands = words.filter(({ kind }) => kind === 'command').map(({ name }) => name);

const odd = fc.constantFrom(
  '',
  ' ',
  '\u202eabc',
  '=1+1',
  '../..',
  'doc-1',
  '\u0000',
  '2026-02-30',
  'x'.repeat(5_000),
  -1,
  1e308,
  null,
  [],
  {},
);
const anything = fc.oneof(odd, fc.jsonValue({ maxDepth: 3 }));

/** A body that is sound but for some fields, which hold anything at all. */
const bent = (sound: Readonly<Record<string, unknown>>) =>
  fc
    .subarray(Object.keys(sound), { minLength: 1 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, anything]))))
    .map((changes) => ({ ...sound, ...changes }));

const isAnswered = async (command: string, said: object, person: (typeof speakers)[number]) => {
  const { status, headers, body } = await as(house, person).speak(command, said);
  if (status === 200) return;
  if (![400, 403, 404, 409, 413, 422].includes(status)) throw new Error(`${status} ${JSON.stringify(body)}`);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ status, code: expect.stringMatching(/^[A-Z][A-Z0-9_-]+$/), title: expect.any(String) });
};

describe('whatever is said at the door', () => {
  it.each(commands)('%s is answered by a sentence, never by a fault', async (command) => {
    const saying = fc.record({
      data: anything,
      stream: fc.constantFrom(stream, undefined),
      person: fc.constantFrom(...speakers),
    });
    await fc.assert(
      fc.asyncProperty(saying, ({ person, ...said }) =>
        isAnswered(command, { commandId: randomUUID(), ...said }, person),
      ),
      { numRuns: 10 },
    );
  });

  it('a sentence that is almost right is answered so, too', async () => {
    const request = letter(await uploadLetter(house)).data;
    await fc.assert(
      fc.asyncProperty(bent(request), (data) =>
        isAnswered('RegisterRequest', { commandId: randomUUID(), data }, 'intake'),
      ),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(bent(enquiry()), (said) => isAnswered('RegisterEnquiry', said, 'intake')),
      { numRuns: 60 },
    );
  });
});
