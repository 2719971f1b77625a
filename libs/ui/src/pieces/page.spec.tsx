import { renderToStaticMarkup } from 'react-dom/server';
import { Page, type PageProps } from './page.piece.js';

const page = (more: Partial<PageProps> = {}) =>
  renderToStaticMarkup(
    <Page
      language="fr"
      title="Dossier Baobab"
      style={{ text: 'a > b { color: red }' }}
      about="Dossier Baobab"
      words={{ skip: 'Aller au contenu', languages: 'Langue' }}
      languages={[
        { code: 'fr', name: 'Français', href: '/fr' },
        { code: 'ar', name: 'العربية', href: '/ar' },
      ]}
      {...more}
    >
      <h1>Bonjour</h1>
    </Page>,
  );

describe('a page of the portal', () => {
  it('says its language and which way it is read', () => {
    expect(page()).toMatch(/^<html lang="fr" dir="ltr">/);
    expect(page({ language: 'ar' })).toMatch(/^<html lang="ar" dir="rtl">/);
  });

  it('begins with a way past its head, and has one main', () => {
    expect(page()).toMatch(/<body><a class="skip" href="#main">Aller au contenu<\/a><header>/);
    expect(page().match(/<main/g)).toHaveLength(1);
  });

  it('names each language in itself, and turns the one that is read the other way', () => {
    expect(page()).toContain('<a href="/fr" aria-current="true">Français</a>');
    expect(page()).toContain('<a href="/ar" hrefLang="ar" lang="ar" dir="rtl">العربية</a>');
  });

  it('lets the Enter key send its form, and not choose a language: the first button of the form changes none', () => {
    const languages = [{ code: 'ar', name: 'العربية', href: '/ar', form: 'form' }];
    const [first = '', second = ''] = page({ languages }).match(/<button[^>]*>/g) ?? [];
    expect(first).toContain('form="form"');
    expect(first).not.toContain('name=');
    expect(second).toContain('name="switch"');
    expect(page()).not.toContain('<button');
  });

  it('carries its style with it, as it is written, or leads to it', () => {
    expect(page({ style: { text: 'a > b {}', nonce: 'n1' } })).toContain('<style nonce="n1">a > b {}</style>');
    expect(page({ style: { href: '/portal.css' } })).toContain('<link rel="stylesheet" href="/portal.css"/>');
  });

  it('has no script and no style in a line', () => {
    expect(page()).not.toContain('<script');
    expect(page()).not.toContain('style="');
  });
});
