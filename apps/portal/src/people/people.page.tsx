import { Facts } from '@connex/ui/html';
import type { CaseRow, Happening } from '../door/cases.js';
import { factOf } from '../door/cases.js';
import { nameOf, officerOf, type Names } from '../home/officer.js';
import { Mail } from '../frame/mail.piece.js';
import { Sheet, type Around } from '../frame/sheet.piece.js';
import type { MessageId } from '../words/catalogues.js';
import { catalogues } from '../words/catalogues.js';

/** An official of the government on record in a case; the name only as far as the house tells it to this reader. */
export type Official = {
  readonly role: string;
  readonly person?: string;
  readonly institution: string;
  readonly since: string;
};

export const officialsIn = (story: readonly Happening[]): readonly Official[] =>
  story
    .filter(({ type }) => type === 'OfficialContactRecorded')
    .map((recorded) => {
      const { person, role, institution } = factOf(recorded);
      return {
        role: String(role),
        institution: typeof institution === 'string' ? institution : '',
        since: recorded.at,
        ...(typeof person === 'string' ? { person } : {}),
      };
    });

export type PeopleProps = {
  readonly around: Around;
  readonly row: CaseRow;
  readonly officials: readonly Official[];
  readonly contactOfficer: string | undefined;
  readonly names: Names;
};

const roleName = (role: string): MessageId => {
  const id = `role.${role}`;
  return (id in catalogues.en ? id : 'role.other') as MessageId;
};

/** Until somebody is given the case, the contact officer answers for it. */
const oursIn = ({ row, contactOfficer }: Pick<PeopleProps, 'row' | 'contactOfficer'>): CaseRow['staff'] =>
  row.staff.length > 0 || !contactOfficer ? row.staff : [{ role: 'INTAKE', person: contactOfficer }];

/** Who may act, on both sides: a page to print and lay into the file. */
export const PeoplePage = ({ around, row, officials, contactOfficer, names }: PeopleProps) => {
  const { words } = around;
  const called = (person: string | undefined) => person && nameOf(person, names);
  const ours = oursIn({ row, contactOfficer }).map(({ role, person }) => ({
    term: words.t(roleName(role)),
    detail: words.apart(called(person) ?? words.t('people.masked')),
  }));
  const theirs = officials.map(({ role, person, institution, since }) => ({
    term: words.t(roleName(role)),
    detail: words.apart([person, institution].filter(Boolean).join(', ')),
    note: words.say('people.since', { when: words.on(since, 'year') }),
  }));
  return (
    <Sheet
      around={around}
      title={words.t('people.title')}
      nickname={row.nickname}
      officer={officerOf(words, row, contactOfficer, names)}
      next={<p>{words.say('people.next', { mail: <Mail to={around.contact} /> })}</p>}
    >
      <h1>{words.t('people.title')}</h1>
      <p>{words.t('people.lead')}</p>
      <h2>{words.t('people.yours')}</h2>
      {theirs.length > 0 ? <Facts facts={theirs} /> : <p>{words.t('people.noneYours')}</p>}
      <h2>{words.t('people.ours')}</h2>
      {ours.length > 0 ? <Facts facts={ours} /> : <p>{words.t('people.noneOurs')}</p>}
    </Sheet>
  );
};
