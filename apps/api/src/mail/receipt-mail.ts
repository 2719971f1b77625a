import { letterTo } from './compose.js';
import { mailLanguageOf, type Letter, type MailLanguage, type Wording } from './letter.js';

/** Of what a mail says that we have it. */
export type Receipted = 'request' | 'answer';

type Words = Omit<Wording, 'figure' | 'action'> & { readonly action: string };
type Say = (caseName: string, what: Receipted) => Words;

const words: Readonly<Record<MailLanguage, Say>> = {
  en: (caseName, what) => ({
    subject: `Case ${caseName}: we have your ${what}`,
    greeting: 'Dear Madam or Sir,',
    paragraphs: [`Your ${what} has arrived and is on record in case ${caseName}. Your page shows what happens next.`],
    action: 'Open your page',
    afterwards: [
      'You need no password. Type your mail address there; we send you a code that opens the page.',
      'If you did not send this, reply to this message at once.',
    ],
    close: 'The support unit',
    why: `You receive this message because it was sent under your name in case ${caseName}. The link only opens the page; nothing changes until you press a button there.`,
  }),
  fr: (caseName, what) => ({
    subject: `Dossier ${caseName} : nous avons reçu votre ${what === 'request' ? 'demande' : 'réponse'}`,
    greeting: 'Madame, Monsieur,',
    paragraphs: [
      `Votre ${what === 'request' ? 'demande' : 'réponse'} est arrivée et figure au dossier ${caseName}. Votre page montre la suite.`,
    ],
    action: 'Ouvrir votre page',
    afterwards: [
      'Il ne vous faut aucun mot de passe. Saisissez-y votre adresse ; nous vous envoyons un code qui ouvre la page.',
      'Si cet envoi ne vient pas de vous, répondez sans attendre à ce courriel.',
    ],
    close: 'L’unité d’appui',
    why: `Vous recevez ce courriel parce que cet envoi porte votre nom dans le dossier ${caseName}. Le lien n’ouvre que votre page et ne change rien tant que vous n’appuyez pas sur un bouton.`,
  }),
  ar: (caseName, what) => ({
    subject: `الملف ${caseName}: وصلنا ${what === 'request' ? 'طلبكم' : 'جوابكم'}`,
    greeting: 'تحية طيبة وبعد،',
    paragraphs: [`وصل ${what === 'request' ? 'طلبكم' : 'جوابكم'} وسُجّل في الملف ${caseName}. تبيّن صفحتكم ما يلي ذلك.`],
    action: 'فتح صفحتكم',
    afterwards: [
      'لا تحتاجون إلى كلمة مرور. اكتبوا هناك عنوان بريدكم، فنرسل إليكم رمزًا يفتح الصفحة.',
      'إن لم ترسلوا ذلك أنتم فأجيبوا عن هذه الرسالة في الحال.',
    ],
    close: 'وحدة الدعم',
    why: `وصلتكم هذه الرسالة لأن ذلك أُرسل باسمكم في الملف ${caseName}. الرابط يفتح صفحتكم فقط، ولا يتغيّر شيء ما لم تضغطوا على زر هناك.`,
  }),
};

type Said = { readonly what: Receipted; readonly nickname: string; readonly portal: string };

/** The copy for whoever sent something: that we have it. It says nothing of what was sent. */
export const receiptMail = (to: string, tag: string, { what, nickname, portal }: Said): Letter => {
  const language = mailLanguageOf(tag);
  const { action, ...wording } = words[language](nickname, what);
  return letterTo(to, language, { ...wording, action: { text: action, link: `${portal}/` } });
};
