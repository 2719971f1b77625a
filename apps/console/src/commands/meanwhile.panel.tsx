import type { CaseTimeline } from '@connex/read-models';
import { Notice } from '@connex/ui/html';
import { useEffect, useRef, useState } from 'react';
import { bodyOf, sentenceOf, type Problem } from '../door/answer.js';
import { door } from '../door/house.js';
import { eventInWords, personInWords } from '../time/words.js';
import { useNow } from '../time/use-now.js';

/** `4 s ago`, `12 min ago`: for what has only just happened. */
export const agoIn = (then: string, now: string): string => {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(then)) / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  return seconds < 3_600 ? `${Math.floor(seconds / 60)} min ago` : `${Math.floor(seconds / 3_600)} h ago`;
};

/** What was recorded in a case after a revision, oldest first; what moves by itself is left out. */
const since = async (stream: string, revision: number): Promise<readonly CaseTimeline[]> => {
  const page = bodyOf(await door.wholeView<CaseTimeline>('case-timeline', { stream }));
  return page.rows
    .map(({ row }) => row)
    .filter((row) => row.revision > revision && row.who.role !== 'SYSTEM' && !row.type.startsWith('Clock'))
    .toSorted((one, other) => one.revision - other.revision);
};

type MeanwhileProps = { readonly problem: Problem; readonly stream: string | undefined; readonly revision: number };

const useNews = (stream: string | undefined, revision: number): readonly CaseTimeline[] => {
  const [news, setNews] = useState<readonly CaseTimeline[]>([]);
  useEffect(() => {
    if (!stream) return;
    let isGone = false;
    since(stream, revision).then(
      (rows) => isGone || setNews(rows),
      () => undefined,
    );
    return () => void (isGone = true);
  }, [stream, revision]);
  return news;
};

const News = ({ row }: { readonly row: CaseTimeline }) => (
  <li>
    <a href={`#e${row.revision}`}>
      {eventInWords(row.type)} #{row.revision}
    </a>
    , by {personInWords(row.who.person)} {row.why && <q dir="auto">{row.why.reasonText}</q>}
  </li>
);

/** Somebody was faster: who, how long ago, and what changed while this was written. The text stays. */
export const Meanwhile = ({ problem, stream, revision }: MeanwhileProps) => {
  const now = useNow();
  const first = useRef(revision);
  const news = useNews(stream, first.current);
  const last = news.findLast(({ why }) => why !== null) ?? news.at(-1);
  const who = last && now && `${personInWords(last.who.person)} was first, ${agoIn(last.recordedAt, now)}.`;
  return (
    <Notice tone="info" icon="lock" role="alert" title={who ?? sentenceOf(problem)}>
      {who && sentenceOf(problem)} Your text is kept. {news.length > 0 && 'Here is what changed:'}
      {news.length > 0 && (
        <ul>
          {news.map((row) => (
            <News key={row.revision} row={row} />
          ))}
        </ul>
      )}
    </Notice>
  );
};
