import { TaskList, type Task } from '@connex/ui/html';
import type { Words } from '../words/words.js';
import type { Begun, Need } from './needs.js';

type NeedsProps = {
  readonly words: Words;
  readonly needs: readonly Need[];
  readonly begun: readonly Begun[];
  /** Where there is more than one case, a need says of which it is. */
  readonly ofMany?: boolean;
};

/** What we need from the reader: what, by when, one way in. The first is the one to begin with. */
export const Needs = ({ words, needs, begun, ofMany }: NeedsProps) => {
  const tasks = [
    ...needs.map((need, index) => questionTask(words, need, { second: index > 0, ofMany })),
    ...begun.map((one) => begunTask(words, one)),
  ];
  return tasks.length === 0 ? <p>{words.t('home.nothing')}</p> : <TaskList tasks={tasks} />;
};

const shown = 140;
const clipped = (text: string): string => (text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text);

type How = { readonly second: boolean; readonly ofMany: boolean | undefined };

const questionTask = (words: Words, need: Need, { second, ofMany }: How): Task => ({
  key: need.questionId,
  title: words.say('need.question', { number: need.number }),
  by: need.by && words.say('need.by', { when: words.at(need.by) }),
  note: (
    <>
      {ofMany && <>{words.say('frame.case', { nickname: need.nickname })}. </>}
      {words.apart(clipped(need.text))} {need.hasDraft && words.t('need.draft')}
    </>
  ),
  act: {
    href: `/cases/${need.stream}/questions/${need.questionId}`,
    label: words.t(need.hasDraft ? 'need.goOn' : 'need.answer'),
    spoken: words.t(need.hasDraft ? 'need.goOnQuestion' : 'need.answerQuestion', { number: need.number }),
    second,
  },
});

const begunTask = (words: Words, { id, done, of }: Begun): Task => ({
  key: id,
  title: words.t('need.request'),
  note: words.say('need.requestDone', { done, of }),
  act: { href: `/request/${id}`, label: words.t('need.goOn'), spoken: words.t('need.goOnRequest'), second: true },
});
