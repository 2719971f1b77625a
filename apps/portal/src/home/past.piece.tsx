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

const PaperLink = ({ words, entry }: { readonly words: Words; readonly entry: PastEntry }) => {
  const { documentId, what = 'paper.letter', paper = { kind: '', size: 0 } } = entry;
  return (
    <>
      {' '}
      <a href={`/papers/${documentId}`}>
        {words.say('past.paper', { what: words.t(what), kind: paper.kind, size: words.size(paper.size) })}
      </a>
    </>
  );
};
