import { Page } from '@connex/ui/html';
import type { ReactNode } from 'react';
import { languages, ownNames } from '../words/languages.js';
import type { Words } from '../words/words.js';
import { Mail } from './mail.piece.js';

/** What every page shows around its own matter. */
export type Around = {
  readonly words: Words;
  /** The address of the style sheet. */
  readonly style: string;
  readonly contact: string;
  /** Whoever is signed in can leave; `key` is that of the form. */
  readonly leave?: { readonly key: string } | undefined;
};

export type SheetProps = {
  readonly around: Around;
  readonly title: string;
  /** The neutral name of the case; never a country, never a party. */
  readonly nickname?: string;
  /** On the first page there is no way to the first page. */
  readonly isHome?: boolean;
  /** Who answers for us here, when somebody does. */
  readonly officer?: ReactNode;
  readonly people?: string;
  /** The form whose text a change of language must not lose. */
  readonly form?: string;
  readonly next: ReactNode;
  readonly children: ReactNode;
};

/** One page: skip link, language, one heading inside, what happens next, and where to turn. */
export const Sheet = ({ around, title, nickname, isHome, form, next, children, ...foot }: SheetProps) => {
  const { words, style } = around;
  return (
    <Page
      language={words.language}
      title={title}
      style={{ href: style }}
      home={isHome ? undefined : '/'}
      about={nickname ? words.say('frame.case', { nickname }) : words.t('frame.home')}
      languages={languages.map((code) => ({ code, name: ownNames[code], href: `?lang=${code}`, form }))}
      words={{ skip: words.t('frame.skip'), languages: words.t('frame.language') }}
      footer={<Foot around={around} {...foot} />}
    >
      {children}
      <h2>{words.t('frame.next')}</h2>
      {next}
    </Page>
  );
};

type FootProps = Pick<SheetProps, 'around' | 'officer' | 'people'>;

const Foot = ({ around: { words, contact, leave }, officer, people }: FootProps) => {
  const mail = <Mail to={contact} />;
  return (
    <>
      <p>{officer ? words.say('frame.officer', { officer, mail }) : words.say('frame.contact', { mail })}</p>
      {people && (
        <p>
          <a href={people}>{words.t('frame.people')}</a>
        </p>
      )}
      {leave && (
        <form method="post" action="/sign-out">
          <input type="hidden" name="key" value={leave.key} />
          <p className="acts">
            <button className="btn second">{words.t('frame.leave')}</button>
          </p>
        </form>
      )}
    </>
  );
};
