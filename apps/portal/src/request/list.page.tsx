import { TaskList, type Task } from '@connex/ui/html';
import { Form } from '../forms/form.piece.js';
import { Sheet, type Around } from '../frame/sheet.piece.js';
import type { MessageId } from '../words/catalogues.js';
import type { Words } from '../words/words.js';
import type { RequestDraft } from './request-draft.js';
import { pageNames, type PageName } from './request-pages.js';

type StartProps = {
  readonly around: Around;
  readonly hidden: Readonly<Record<string, string>>;
  /** Only a contact person sends requests (domain 9.6). */
  readonly mayBegin: boolean;
};

/** What a request asks for, before anything is begun. */
export const StartPage = ({ around, hidden, mayBegin }: StartProps) => {
  const { words } = around;
  return (
    <Sheet around={around} title={words.t('request.start')} next={<p>{words.t('request.startNext')}</p>}>
      <h1>{words.t('request.start')}</h1>
      <p>{words.t('request.startLead')}</p>
      <ul>
        {(['letter', 'project', 'help', 'dates'] as const).map((name) => (
          <li key={name}>{words.t(`request.have.${name}`)}</li>
        ))}
      </ul>
      <p>{words.t('request.stop')}</p>
      {mayBegin ? (
        <Form id="form" action="/request" hidden={hidden}>
          <p className="acts">
            <button className="btn">{words.t('request.begin')}</button>
          </p>
        </Form>
      ) : (
        <p className="note">{words.t('request.notYours')}</p>
      )}
    </Sheet>
  );
};

export type State = 'none' | 'some' | 'done';

export const stateOf = ({ pages }: Pick<RequestDraft, 'pages'>, name: PageName): State => {
  const page = pages[name];
  if (!page) return 'none';
  return page.done ? 'done' : 'some';
};

type ListProps = {
  readonly around: Around;
  readonly draft: RequestDraft;
  readonly hidden: Readonly<Record<string, string>>;
};

/** The seven pages of a request, each with how far it has come. */
export const ListPage = ({ around, draft, hidden }: ListProps) => {
  const { words } = around;
  const next = pageNames.find((name) => stateOf(draft, name) !== 'done');
  const tasks = pageNames.map((name) => taskOf(words, draft, { name, isNext: name === next }));
  const check: Task = {
    key: 'check',
    title: words.t('request.check'),
    note: words.t(next ? 'request.checkLater' : 'request.checkNow'),
    act: {
      href: `/request/${draft.id}/check`,
      label: words.t('request.open'),
      spoken: `${words.t('request.open')}: ${words.t('request.check')}`,
      second: Boolean(next),
    },
  };
  return (
    <Sheet around={around} title={words.t('request.title')} next={<p>{words.t('request.next')}</p>}>
      <h1>{words.t('request.title')}</h1>
      <p>{words.t('request.lead')}</p>
      <TaskList heading="h2" tasks={[...tasks, check]} />
      {!draft.send.attempt && <Discard {...{ words, hidden }} id={draft.id} />}
    </Sheet>
  );
};

type DiscardProps = { readonly words: Words; readonly id: string; readonly hidden: Readonly<Record<string, string>> };

/** Whoever does not want it any more need not be reminded of it for 90 days. One that may be on its way stays. */
const Discard = ({ words, id, hidden }: DiscardProps) => (
  <details>
    <summary>{words.t('request.drop')}</summary>
    <p>{words.t('request.dropMeans')}</p>
    <Form id="discard" action={`/request/${id}`} hidden={hidden}>
      <p className="acts">
        <button className="btn second">{words.t('request.dropAct')}</button>
      </p>
    </Form>
  </details>
);

type Which = { readonly name: PageName; readonly isNext: boolean };

const taskOf = (words: Words, draft: RequestDraft, { name, isNext }: Which): Task => {
  const state = stateOf(draft, name);
  const title = words.t(`request.${name}` as MessageId);
  const isByPost = name === 'letter' && draft.pages.letter?.typed['way'] === 'post';
  return {
    key: name,
    title,
    note: words.t(isByPost ? 'state.post' : `state.${state}`),
    act: {
      href: `/request/${draft.id}/${name}`,
      label: words.t(state === 'none' ? 'request.open' : 'request.change'),
      spoken: `${words.t(state === 'none' ? 'request.open' : 'request.change')}: ${title}`,
      second: !isNext,
    },
  };
};
