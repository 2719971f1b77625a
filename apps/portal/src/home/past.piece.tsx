import { Past as Facts } from '@connex/ui/html';
import type { Words } from '../words/words.js';
import type { Past } from './past.js';

/** Something that happened, with the size of its paper where there is one: a link says what it costs to follow. */
export type PastEntry = Past & { readonly paper?: { readonly kind: string; readonly size: number } };

type PastProps = { readonly words: Words; readonly past: readonly PastEntry[] };

export const PastList = ({ words, past }: PastProps) => {
  if (past.length === 0) return <p>{words.t('home.noPast')}</p>;
  const facts = past.map((entry) => ({
    when: words.shortly(entry.at),
    what: (
      <>
        {words.say(entry.id, entry.values)}
        {entry.documentId && entry.paper && <PaperLink words={words} entry={entry} />}
      </>
    ),
  }));
  return <Facts facts={facts} />;
};

const PaperLink = ({ words, entry: { documentId, paper } }: { readonly words: Words; readonly entry: PastEntry }) => (
  <>
    {' '}
    <a href={`/papers/${documentId}`}>
      {words.say('past.paper', { kind: paper?.kind ?? '', size: words.size(paper?.size ?? 0) })}
    </a>
  </>
);
