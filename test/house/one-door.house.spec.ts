import { languages } from '@connex/domain';
import { deafSql, oneDoor } from './checks/one-door.check.js';
import { theHouse, treeOf } from './house-tree.js';

const heard = (sentences: readonly string[]) => expect(sentences.join('\n'));

describe('the one door', () => {
  it('is the only way into the log', () => {
    const sneaking = treeOf({ 'apps/api/src/a.ts': "await db.query('insert into connex.event values ($1)');" });
    heard(oneDoor(sneaking)).toContain('apps/api/src/a.ts:1 writes into the log past the desk');
  });

  it('is not passed by calling the append', () => {
    const calling = treeOf({ 'apps/cli/src/a.ts': "await db.query('select connex.append($1)');" });
    heard(oneDoor(calling)).toContain('speak a command');
  });

  it('leads to a log that knows no word of the domain', () => {
    const knowing = treeOf({ 'infra/postgres/migrations/1.sql': "if type = 'RequestApproved' then" });
    heard(deafSql(languages, knowing)).toContain('1.sql:1 knows the word RequestApproved');
  });

  it('is the only way today', () => expect(oneDoor(theHouse())).toEqual([]));

  it('leads to a deaf log today', () => expect(deafSql(languages, theHouse())).toEqual([]));
});
