import type { ReactNode } from 'react';
import { Field } from '../forms/field.piece.js';
import type { Wrong, Wrongs } from '../forms/fields.js';
import { Form, Problems, titled, wrongText } from '../forms/form.piece.js';
import { Sheet, type Around } from '../frame/sheet.piece.js';
import { Written } from '../frame/written.piece.js';
import type { Words } from '../words/words.js';
import type { Asked } from './asked.js';
import type { AnswerDraft } from './question-draft.js';
import { answerFields } from './question.fields.js';

export type QuestionProps = {
  readonly around: Around;
  readonly stream: string;
  readonly nickname: string;
  readonly asked: Asked;
  readonly officer: ReactNode;
  /** Until when, in the reader's own time. */
  readonly by: string | undefined;
  readonly draft: AnswerDraft;
  readonly wrongs: Wrongs;
  readonly refused?: Wrong | undefined;
  readonly hidden: Readonly<Record<string, string>>;
  readonly notice?: 'kept' | 'saved' | undefined;
  /** What somebody wrote for a question that was closed meanwhile. */
  readonly unsent?: string | undefined;
};

/** One question: what, why, how, by when, and room for the answer. */
export const QuestionPage = (props: QuestionProps) => {
  const { around, stream, nickname, asked, by, wrongs, refused, notice } = props;
  const { words } = around;
  const title = words.t('question.title', { number: asked.number });
  return (
    <Sheet
      around={around}
      title={titled(words, title, wrongs)}
      nickname={nickname}
      officer={props.officer}
      people={`/cases/${stream}/people`}
      {...(asked.isOpen ? { form: 'form' } : {})}
      next={<p>{words.t(asked.isOpen ? 'question.next' : 'question.nextDone')}</p>}
    >
      <Problems words={words} fields={answerFields} wrongs={wrongs} />
      <h1>{title}</h1>
      {refused && (
        <p className="notice" data-tone="over" role="alert">
          {wrongText(words, refused)}
        </p>
      )}
      {notice && <p className="note">{words.t(`question.${notice}`)}</p>}
      <p>
        <Written text={asked.text} />
      </p>
      {asked.documentId && (
        <p>
          <a href={`/papers/${asked.documentId}`}>{words.t('question.paper')}</a>
        </p>
      )}
      {asked.isOpen ? (
        <Open {...props} words={words} by={by} />
      ) : (
        <Closed words={words} asked={asked} unsent={props.unsent} />
      )}
    </Sheet>
  );
};

const Closed = ({ words, asked, unsent }: Pick<QuestionProps, 'asked' | 'unsent'> & { readonly words: Words }) => (
  <>
    <p className="note">
      {asked.answeredAt
        ? words.say('question.answered', { when: words.on(asked.answeredAt, 'year') })
        : words.t('question.closed')}
    </p>
    {unsent && (
      <>
        <p className="notice" role="alert">
          {words.t('question.late')}
        </p>
        <p>
          <Written text={unsent} />
        </p>
      </>
    )}
  </>
);

const Open = ({ words, stream, asked, by, draft, wrongs, hidden }: QuestionProps & { readonly words: Words }) => {
  const kept =
    draft.paper &&
    words.say('field.file.kept', { name: words.apart(draft.paper.name), size: words.size(draft.paper.size) });
  return (
    <>
      {by && <p>{words.say('question.by', { when: words.at(by) })}</p>}
      <h2>{words.t('question.why')}</h2>
      <p>{words.t(asked.why)}</p>
      <h2>{words.t('question.how')}</h2>
      <p>{words.t('question.howTo')}</p>
      <Form id="form" action={`/cases/${stream}/questions/${asked.questionId}`} hidden={hidden} hasFile>
        {answerFields.map((field) => (
          <Field
            key={field.name}
            words={words}
            field={field}
            typed={draft.typed}
            wrong={wrongs[field.name]}
            also={field.kind === 'file' ? kept : undefined}
          />
        ))}
        <p className="acts">
          <button className="btn">{words.t('question.act')}</button>{' '}
          <button className="btn second" name="act" value="keep">
            {words.t('question.keep')}
          </button>
        </p>
      </Form>
    </>
  );
};
