import type { ReactNode } from 'react';

/** A language in which the page can be read: its own name, and where. */
export type LanguageLink = {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  /** The form of the page, where something can be typed: it is sent instead, as `switch`, so that nothing is lost. */
  readonly form?: string | undefined;
};

export type PageProps = {
  readonly language: string;
  readonly title: string;
  /** Where the style sheet is, or the sheet itself, to travel in one flight with the page. */
  readonly style: { readonly href: string } | { readonly text: string; readonly nonce?: string | undefined };
  /** `Case Baobab`; a link when `home` is given. */
  readonly about?: ReactNode | undefined;
  readonly home?: string | undefined;
  readonly languages?: readonly LanguageLink[] | undefined;
  readonly words: { readonly skip: string; readonly languages: string };
  readonly sprite?: ReactNode | undefined;
  readonly wide?: boolean | undefined;
  readonly footer?: ReactNode | undefined;
  readonly children: ReactNode;
};

const rightToLeft = new Set(['ar']);

/** Which way a language is written. */
export const directionOf = (language: string) => (rightToLeft.has(language) ? 'rtl' : 'ltr');

const otherWay = (code: string, page: string) =>
  directionOf(code) === directionOf(page) ? undefined : directionOf(code);

const Languages = ({ language, languages = [], words }: Pick<PageProps, 'language' | 'languages' | 'words'>) => (
  <nav aria-label={words.languages}>
    <ul>
      {languages.map((link) => (
        <li key={link.code}>
          <InLanguage link={link} language={language} />
        </li>
      ))}
    </ul>
  </nav>
);

/**
 * A browser answers the Enter key, and a phone its "Go", with the first button of a form, wherever that stands. This one
 * stands before those of the languages, so that Enter sends what was typed and changes no language.
 */
const EnterKey = ({ languages = [] }: Pick<PageProps, 'languages'>) => {
  const form = languages.find((link) => link.form !== undefined)?.form;
  return form === undefined ? null : <button className="unseen" form={form} tabIndex={-1} aria-hidden="true" />;
};

const InLanguage = ({ link, language }: { readonly link: LanguageLink; readonly language: string }) => {
  const { code, name, href, form } = link;
  const named = { lang: code, dir: otherWay(code, language) };
  if (code === language)
    return (
      <a href={href} aria-current="true">
        {name}
      </a>
    );
  return form === undefined ? (
    <a href={href} hrefLang={code} {...named}>
      {name}
    </a>
  ) : (
    <button form={form} name="switch" value={code} formNoValidate {...named}>
      {name}
    </button>
  );
};

const Style = ({ style }: Pick<PageProps, 'style'>) =>
  'href' in style ? (
    <link rel="stylesheet" href={style.href} />
  ) : (
    <style nonce={style.nonce} dangerouslySetInnerHTML={{ __html: style.text }} />
  );

/** A whole page of the portal: one `h1`, one `main`, a way past the head. Render it after `<!doctype html>`. */
export const Page = (page: PageProps) => (
  <html lang={page.language} dir={directionOf(page.language)}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{page.title}</title>
      <Style style={page.style} />
    </head>
    <body className={page.wide ? 'wide' : undefined}>
      {page.sprite}
      <a className="skip" href="#main">
        {page.words.skip}
      </a>
      <EnterKey languages={page.languages} />
      <header>
        <b>
          <bdi>connex</bdi>
        </b>{' '}
        {page.about && (page.home ? <a href={page.home}>{page.about}</a> : <span>{page.about}</span>)}
        {page.languages && <Languages {...page} />}
      </header>
      <main id="main">{page.children}</main>
      {page.footer && <footer>{page.footer}</footer>}
    </body>
  </html>
);
