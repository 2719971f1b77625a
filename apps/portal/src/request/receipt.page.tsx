import { Facts } from '@connex/ui/html';
import { Sheet, type Around } from '../frame/sheet.piece.js';
import type { Sent } from './request-draft.js';

type ReceiptProps = { readonly around: Around; readonly sent: Sent };

/** That we have it, who answers, and by when: a page to print and put into the file. */
export const ReceiptPage = ({ around, sent }: ReceiptProps) => {
  const { words } = around;
  const facts = [
    { term: words.t('receipt.reference'), detail: words.apart(sent.nickname) },
    { term: words.t('receipt.at'), detail: words.say('receipt.when', { when: words.at(sent.at, 'year') }) },
    { term: words.t('field.body'), detail: words.apart(sent.body) },
    { term: words.t('field.contract'), detail: words.apart(sent.contract) },
    {
      term: words.t('request.letter'),
      detail: words.apart(sent.letter.name),
      note: words.say('receipt.print', { print: <bdi>{sent.letter.sha256}</bdi> }),
    },
  ];
  const next = (
    <>
      <p>{sent.by ? words.say('receipt.nextBy', { when: words.at(sent.by, 'year') }) : words.t('receipt.nextSoon')}</p>
      <p>
        <a href={`/cases/${sent.stream}`}>{words.t('receipt.toCase')}</a>
      </p>
    </>
  );
  return (
    <Sheet
      around={around}
      title={words.t('home.title', { nickname: sent.nickname })}
      nickname={sent.nickname}
      next={next}
    >
      <h1>{words.t('receipt.title')}</h1>
      <p>{words.t('receipt.lead')}</p>
      <Facts facts={facts} />
      <p className="muted">{words.t('receipt.keep')}</p>
    </Sheet>
  );
};
