import { explainDatabaseFault, placeOf } from './database-fault.js';

const url = 'postgres://maria:secret@db.example:5432/connex';

describe('a database that does not answer', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, 'no Postgres answers at db.example:5432/connex (ECONNREFUSED); check host and port'],
    [{ code: '28P01' }, 'refuses the user or password of DATABASE_URL'],
    [{ code: '3D000' }, 'has no such database; create it, or name another in DATABASE_URL'],
    [{ message: 'timeout expired' }, 'does not answer: timeout expired'],
  ])('is explained with what to change: %j', (fault, sentence) =>
    expect(explainDatabaseFault(url, fault)).toContain(sentence),
  );

  it('is told apart from something that is no URL at all', () =>
    expect(explainDatabaseFault('localhost', {})).toContain('it looks like postgres://'));

  it('never shows the password', () => {
    expect(explainDatabaseFault(url, { code: 'ENOTFOUND' })).not.toContain('secret');
    expect(placeOf(url)).toBe('db.example:5432/connex');
  });
});
