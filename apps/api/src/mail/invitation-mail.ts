import { letterTo } from './compose.js';
import { mailLanguageOf, type Letter, type MailLanguage, type Wording } from './letter.js';

type Words = Omit<Wording, 'figure' | 'action'> & { readonly action: string };

const words: Readonly<Record<MailLanguage, (caseName: string) => Words>> = {
  en: (caseName) => ({
    subject: `Case ${caseName}: your page is open`,
    greeting: 'Dear Madam or Sir,',
    paragraphs: [
      `We have opened a page for you on case ${caseName}. It shows what we need from you and by when, what we are doing, and what has happened.`,
    ],
    action: 'Open your page',
    afterwards: [
      'You need no password. Type your mail address there; we send you a code that opens the page.',
      'If you have a question, reply to this message.',
    ],
    close: 'The support unit',
    why: `You receive this message because you are a contact of case ${caseName}. The link only opens the page; nothing changes until you press a button there.`,
  }),
  fr: (caseName) => ({
    subject: `Dossier ${caseName} : votre page est ouverte`,
    greeting: 'Madame, Monsieur,',
    paragraphs: [
      `Nous avons ouvert une page pour vous sur le dossier ${caseName}. Elle montre ce que nous attendons de vous et pour quand, ce que nous faisons, et ce qui s’est passé.`,
    ],
    action: 'Ouvrir votre page',
    afterwards: [
      'Il ne vous faut aucun mot de passe. Saisissez-y votre adresse ; nous vous envoyons un code qui ouvre la page.',
      'Si vous avez une question, répondez à ce courriel.',
    ],
    close: 'L’unité d’appui',
    why: `Vous recevez ce courriel parce que vous êtes un contact du dossier ${caseName}. Le lien n’ouvre que votre page et ne change rien tant que vous n’appuyez pas sur un bouton.`,
  }),
  ar: (caseName) => ({
    subject: `الملف ${caseName}: صفحتكم مفتوحة`,
    greeting: 'تحية طيبة وبعد،',
    paragraphs: [`فتحنا لكم صفحة للملف ${caseName}. تبيّن ما نحتاج إليه منكم وموعده، وما نقوم به، وما جرى حتى الآن.`],
    action: 'فتح صفحتكم',
    afterwards: [
      'لا تحتاجون إلى كلمة مرور. اكتبوا هناك عنوان بريدكم، فنرسل إليكم رمزًا يفتح الصفحة.',
      'إن كان لديكم سؤال فأجيبوا عن هذه الرسالة.',
    ],
    close: 'وحدة الدعم',
    why: `وصلتكم هذه الرسالة لأنكم جهة اتصال في الملف ${caseName}. الرابط يفتح صفحتكم فقط، ولا يتغيّر شيء ما لم تضغطوا على زر هناك.`,
  }),
};

/** The mail that shows an official the way to their page. It names the case by its nickname, and nothing else of it. */
export const invitationMail = (to: string, tag: string, said: { nickname: string; portal: string }): Letter => {
  const language = mailLanguageOf(tag);
  const { action, ...wording } = words[language](said.nickname);
  return letterTo(to, language, { ...wording, action: { text: action, link: `${said.portal}/` } });
};
