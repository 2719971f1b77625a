/** A mail ready to go: the text is the mail, the HTML the same once more. */
export type Letter = {
  readonly to: string;
  readonly language: MailLanguage;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** What a mail says, before it is set: a greeting, paragraphs, one thing to do, and why it came. */
export type Wording = {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** Stands alone, large: a code. */
  readonly figure?: string;
  readonly action: { readonly text: string; readonly link: string };
  readonly afterwards: readonly string[];
  readonly close: string;
  readonly why: string;
};

export const mailLanguages = ['en', 'fr', 'ar'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/** The language of ours that is nearest to a person's: `fr-SN` is read as French, what we do not write as English. */
export const mailLanguageOf = (tag: string): MailLanguage =>
  mailLanguages.find((language) => tag.toLowerCase().split('-')[0] === language) ?? 'en';
