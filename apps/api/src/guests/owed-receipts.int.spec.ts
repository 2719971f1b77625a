import { houseLog } from '../boot/house-log.js';
import { peopleOfTheLog } from '../access/people-of-the-log.js';
import type { Letter } from '../mail/letter.js';
import { as } from '../testing/api-house.js';
import { registered } from '../testing/guest.js';
import { roomsHouse, type RoomsHouse } from '../testing/rooms-house.js';
import { letter, uploadLetter } from '../testing/sentences.js';
import { owedReceipts } from './owed-receipts.js';
import { receiptsOf } from './receipts.js';

const address = 'focal.point@ministry.example';
let house: RoomsHouse;
beforeAll(async () => {
  house = await roomsHouse({ smtpUrl: 'smtp://127.0.0.1:1' });
  await registered(house, 'official', address);
});
afterAll(() => house.close());

/** Another api of the same house, which came up later, with a mail server that answers. */
const another = () => {
  const sent: Letter[] = [];
  const lines: string[] = [];
  const receipts = receiptsOf({
    log: house.log,
    people: peopleOfTheLog(house.log),
    post: { send: async (one) => void sent.push(one) },
    take: async () => 0,
    owed: owedReceipts({ query: async (text, values) => ({ rows: await house.sql(text, values) }) }),
    houseLog: houseLog({ write: (line) => void lines.push(line) }),
    portal: 'http://127.0.0.1:7409',
  });
  const again = async () => {
    await receipts.again();
    await receipts.close();
    return { to: sent.map(({ to }) => to), lines };
  };
  return { again };
};

const send = async () => as(house, 'official').speak('RegisterRequest', letter(await uploadLetter(house, 'official')));
const owed = () => house.sql('select stream, about, person, what from desk.owed_receipt');

describe('a receipt that is owed', () => {
  it('stands on record with the answer, by ids alone, when no mail server answers', async () => {
    const { status, body } = await send();
    expect(status).toBe(200);
    expect(await owed()).toEqual([
      { stream: body.stream, about: 'RegisterRequest', person: 'official', what: 'request' },
    ]);
  });

  it('is left to whoever is at it, and paid once by whoever comes later', async () => {
    expect((await another().again()).to).toEqual([]);
    await house.sql(`update desk.owed_receipt set next_at = clock_timestamp()`);
    const both = await Promise.all([another().again(), another().again()]);
    expect(both.flatMap(({ to }) => to)).toEqual([address]);
    expect(await owed()).toEqual([]);
  });

  it('is given up after two days, and the operator finds whose it was', async () => {
    const { body } = await send();
    await house.sql(`update desk.owed_receipt set owed_at = clock_timestamp() - interval '49 hours'`);
    const { to, lines } = await another().again();
    expect(to).toEqual([]);
    expect(lines.join('')).toContain('RECEIPT_UNSENT');
    expect(lines.join('')).toContain(body.stream);
    expect(lines.join('')).not.toContain(address);
    expect(await owed()).toEqual([]);
  });
});
