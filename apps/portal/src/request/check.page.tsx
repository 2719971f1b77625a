import { Facts, type Fact } from '@connex/ui/html';
import type { ReactNode } from 'react';
import type { Paper } from '../door/documents.js';
import { answerTo } from '../forms/check.js';
import { countryIn } from '../forms/countries.js';
import type { Field, Wrong } from '../forms/fields.js';
import { Form, wrongText } from '../forms/form.piece.js';
import { entriesOf } from '../forms/typed.js';
import { Mail } from '../frame/mail.piece.js';
import { Sheet, type Around } from '../frame/sheet.piece.js';
import { Written } from '../frame/written.piece.js';
import type { MessageId } from '../words/catalogues.js';
import type { Words } from '../words/words.js';
import { stateOf } from './list.page.js';
import type { PageDraft, RequestDraft } from './request-draft.js';
import { pages, type RequestPage } from './request-pages.js';

export type CheckProps = {
  readonly around: Around;
  readonly draft: RequestDraft;
  readonly hidden: Readonly<Record<string, string>>;
  /** What the house said no to, in the words of the reader. */
  readonly refused?: Wrong | undefined;
  readonly isLetterGone: boolean;
};

/** Everything that was answered, with a way back to each page; then it is sent. */
export const CheckPage = ({ around, draft, hidden, refused, isLetterGone }: CheckProps) => {
  const { words } = around;
  const left = pages.filter(({ name }) => stateOf(draft, name) !== 'done');
  const isByPost = draft.pages.letter?.typed['way'] === 'post';
  return (
    <Sheet around={around} title={words.t('request.check')} form="form" next={<p>{words.t('check.next')}</p>}>
      <h1>{words.t('request.check')}</h1>
      {refused && (
        <p className="notice" data-tone="over" role="alert">
          {wrongText(words, refused)}
        </p>
      )}
      {isLetterGone && <p className="notice">{words.t('check.letterGone')}</p>}
      {isByPost && <p className="notice">{words.say('check.byPost', { mail: <Mail to={around.contact} /> })}</p>}
      {left.length > 0 && <Left words={words} id={draft.id} left={left} />}
      {pages.map((page) => (
        <Answers key={page.name} words={words} id={draft.id} page={page} draft={draft.pages[page.name]} />
      ))}
      <Form id="form" action={`/request/${draft.id}/check`} hidden={hidden}>
        {left.length === 0 && (
          <>
            <p>{words.t('check.means')}</p>
            <p className="acts">
              <button className="btn">{words.t('check.act')}</button>{' '}
              <a href={`/request/${draft.id}`}>{words.t('part.back')}</a>
            </p>
          </>
        )}
      </Form>
    </Sheet>
  );
};

type LeftProps = { readonly words: Words; readonly id: string; readonly left: readonly RequestPage[] };

const Left = ({ words, id, left }: LeftProps) => (
  <>
    <p>{words.say('check.left', { count: left.length })}</p>
    <ul>
      {left.map(({ name }) => (
        <li key={name}>
          <a href={`/request/${id}/${name}`}>{words.t(`request.${name}` as MessageId)}</a>
        </li>
      ))}
    </ul>
  </>
);

type AnswersProps = {
  readonly words: Words;
  readonly id: string;
  readonly page: RequestPage;
  readonly draft: PageDraft | undefined;
};

const Answers = ({ words, id, page: { name, fields }, draft }: AnswersProps) => {
  const title = words.t(`request.${name}` as MessageId);
  const facts: readonly Fact[] = fields.map((field) => ({
    term: words.t(`field.${field.name}` as MessageId),
    detail: draft && answerIn(words, field, draft),
  }));
  return (
    <section>
      <h2>{title}</h2>
      <Facts facts={facts} />
      <p>
        <a href={`/request/${id}/${name}`} aria-label={`${words.t('check.change')}: ${title}`}>
          {words.t('check.change')}
        </a>
      </p>
    </section>
  );
};

/** An answer as it will be read; nothing when there is none. */
const answerIn = (words: Words, field: Field, { typed, paper }: PageDraft): ReactNode => {
  if (field.kind === 'file') return paper && <PaperKept words={words} paper={paper} />;
  const answer = answerTo(field, typed);
  return answer === '' ? undefined : readings[field.kind](words, answer, field);
};

const PaperKept = ({ words, paper }: { readonly words: Words; readonly paper: Paper }) => (
  <>
    {words.apart(paper.name)} ({words.size(paper.size)})
  </>
);

type Reading = (words: Words, answer: string, field: Field) => ReactNode;

const asWritten: Reading = (words, answer) => words.apart(answer);

const asWrittenInLines: Reading = (_, answer) => <Written text={answer} />;

const inLines =
  (readLine: (words: Words, line: string, field: Field) => ReactNode): Reading =>
  (words, answer, field) =>
    entriesOf(answer).map((line, index) => (
      <span key={index}>
        {index > 0 && <br />}
        {readLine(words, line, field)}
      </span>
    ));

const asOption: Reading = (words, option, { name }) => words.say(`option.${name}.${option}` as MessageId);

const readings: Readonly<Record<Exclude<Field['kind'], 'file'>, Reading>> = {
  line: asWritten,
  text: asWrittenInLines,
  lines: inLines(asWritten),
  choice: inLines(asOption),
  choices: inLines(asOption),
  country: (words, answer) => words.apart(countryIn(words.language, answer)),
  day: (words, answer) => words.on(`${answer}T12:00:00.000Z`, 'year'),
};
