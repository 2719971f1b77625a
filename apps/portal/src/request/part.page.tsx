import type { ReactNode } from 'react';
import { Field } from '../forms/field.piece.js';
import type { Wrongs } from '../forms/fields.js';
import { Form, Problems, titled } from '../forms/form.piece.js';
import type { Typed } from '../forms/typed.js';
import { Mail } from '../frame/mail.piece.js';
import { Sheet, type Around } from '../frame/sheet.piece.js';
import type { MessageId } from '../words/catalogues.js';
import type { PageDraft } from './request-draft.js';
import type { RequestPage } from './request-pages.js';

export type PartProps = {
  readonly around: Around;
  readonly id: string;
  readonly page: RequestPage;
  readonly typed: Typed;
  readonly wrongs: Wrongs;
  readonly paper: PageDraft['paper'];
  readonly hidden: Readonly<Record<string, string>>;
  readonly isKept: boolean;
};

/** One page of a request. */
export const PartPage = ({ around, id, page, typed, wrongs, paper, hidden, isKept }: PartProps) => {
  const { words } = around;
  const title = words.t(`request.${page.name}` as MessageId);
  const hasFile = page.fields.some(({ kind }) => kind === 'file');
  const kept: ReactNode =
    paper && words.say('field.file.kept', { name: <bdi>{paper.name}</bdi>, size: words.size(paper.size) });
  return (
    <Sheet around={around} title={titled(words, title, wrongs)} form="form" next={<p>{words.t('part.next')}</p>}>
      <Problems words={words} fields={page.fields} wrongs={wrongs} />
      <h1>{title}</h1>
      {isKept && <p className="note">{words.t('part.kept')}</p>}
      {hasFile && <p>{words.say('part.byPost', { mail: <Mail to={around.contact} /> })}</p>}
      <Form id="form" action={`/request/${id}/${page.name}`} hidden={hidden} hasFile={hasFile}>
        {page.fields.map((field) => (
          <Field
            key={field.name}
            words={words}
            field={field}
            typed={typed}
            wrong={wrongs[field.name]}
            also={field.kind === 'file' ? kept : undefined}
          />
        ))}
        <p className="acts">
          <button className="btn">{words.t('part.act')}</button> <a href={`/request/${id}`}>{words.t('part.back')}</a>
        </p>
      </Form>
    </Sheet>
  );
};
