import { letterTo } from './compose.js';
import { mailLanguageOf, type Letter, type MailLanguage, type Wording } from './letter.js';

type Words = Omit<Wording, 'figure' | 'action'> & { readonly action: string };

const words: Readonly<Record<MailLanguage, Words>> = {
  en: {
    subject: 'Your code for connex',
    greeting: 'Dear Madam or Sir,',
    paragraphs: ['You asked for a code to open your page. Type it in the browser in which you asked for it:'],
    action: 'Open your page',
    afterwards: [
      'The code works once, for ten minutes, in that browser only.',
      'If you did not ask for it, you need do nothing: without the code, nobody can open your page. We never ask for it by telephone or mail.',
    ],
    close: 'The support unit',
    why: 'You receive this message because your address is registered with us. Its link changes nothing by itself.',
  },
  fr: {
    subject: 'Votre code pour connex',
    greeting: 'Madame, Monsieur,',
    paragraphs: [
      'Vous avez demandé un code pour ouvrir votre page. Saisissez-le dans le navigateur où vous l’avez demandé :',
    ],
    action: 'Ouvrir votre page',
    afterwards: [
      'Le code sert une seule fois, pendant dix minutes, dans ce navigateur seulement.',
      'Si vous ne l’avez pas demandé, vous n’avez rien à faire : sans le code, personne ne peut ouvrir votre page. Nous ne le demandons jamais par téléphone ni par courriel.',
    ],
    close: 'L’unité d’appui',
    why: 'Vous recevez ce courriel parce que votre adresse est enregistrée chez nous. Le lien ne change rien à lui seul.',
  },
  ar: {
    subject: 'رمزكم للدخول إلى connex',
    greeting: 'تحية طيبة وبعد،',
    paragraphs: ['طلبتم رمزًا لفتح صفحتكم. أدخلوه في المتصفّح الذي طلبتموه منه:'],
    action: 'فتح صفحتكم',
    afterwards: [
      'يُستعمل الرمز مرة واحدة، خلال عشر دقائق، في ذلك المتصفّح فقط.',
      'إن لم تطلبوه فلا حاجة إلى فعل أي شيء: لا يستطيع أحد فتح صفحتكم من دون الرمز. لا نطلبه أبدًا بالهاتف أو بالبريد.',
    ],
    close: 'وحدة الدعم',
    why: 'وصلتكم هذه الرسالة لأن عنوانكم مسجّل لدينا. الرابط لا يغيّر شيئًا من تلقاء نفسه.',
  },
};

/** The mail that brings a code. It names no case, no party and no country: anybody may read over a shoulder. */
export const codeMail = (to: string, tag: string, { code, portal }: { code: string; portal: string }): Letter => {
  const language = mailLanguageOf(tag);
  const { action, ...said } = words[language];
  return letterTo(to, language, { ...said, figure: code, action: { text: action, link: `${portal}/` } });
};
