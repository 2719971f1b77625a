import { Button, CheckField, Dialog, TextField, useToast } from '@connex/ui/console';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf, type Answer } from '../door/answer.js';
import type { SavedView } from '../door/door.js';
import { door } from '../door/house.js';
import { savedViewsAsked } from './saved-views.js';

type Props = { readonly search: string; readonly saved: readonly SavedView[]; readonly onClose: () => void };

/** Keeps and drops views, each of which can be taken back for as long as the message about it stands. */
const useViews = () => {
  const cache = useQueryClient();
  const say = useToast();
  const fresh = () => cache.invalidateQueries({ queryKey: savedViewsAsked.queryKey });
  const told = (answer: Answer<unknown>) => {
    if (!answer.ok) say({ text: sentenceOf(answer.problem) });
  };
  const drop = async (view: SavedView) => {
    const answer = await door.dropView(view.id);
    if (!answer.ok) return say({ text: sentenceOf(answer.problem) });
    await fresh();
    const { mine: _, ...kept } = view;
    say({ text: `The view “${view.name}” is gone.`, undo: { label: 'Undo', onUndo: () => void restore(kept) } });
  };
  const restore = async (view: Omit<SavedView, 'mine'>) => {
    told(await door.saveView(view));
    await fresh();
  };
  const takeBack = async (id: string) => {
    told(await door.dropView(id));
    await fresh();
  };
  const keep = async (view: Omit<SavedView, 'mine'>) => {
    const answer = await door.saveView(view);
    if (!answer.ok) return sentenceOf(answer.problem);
    await fresh();
    say({
      text: `The view “${view.name}” is kept.`,
      undo: { label: 'Undo', onUndo: () => void takeBack(view.id) },
    });
    return undefined;
  };
  return { keep, drop };
};

const Mine = ({
  views,
  onDrop,
}: {
  readonly views: readonly SavedView[];
  readonly onDrop: (view: SavedView) => void;
}) =>
  views.length > 0 && (
    <section aria-labelledby="my-views" className="part">
      <h3 id="my-views">Your views</h3>
      <ul className="plain-list">
        {views.map((view) => (
          <li key={view.id} className="row">
            <span>
              {view.name} {view.shared && <small className="muted">shared</small>}
            </span>
            <Button kind="plain" label={`Drop the view ${view.name}`} onPress={() => onDrop(view)}>
              Drop
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );

/** Keeps what the board shows under a name, for oneself or for all colleagues; and drops what is not needed any more. */
export const ViewDialog = ({ search, saved, onClose }: Props) => {
  const { keep, drop } = useViews();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const save = async () => {
    const title = name.trim();
    if (title.length < 2 || title.length > 60) return setWrong('Give it a name of 2 to 60 letters');
    const problem = await keep({ id: crypto.randomUUID(), view: 'sla-board', name: title, search, shared });
    if (problem === undefined) onClose();
    else setWrong(problem);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Keep this view"
      acts={
        <Button kind="main" onPress={() => void save()}>
          Keep view
        </Button>
      }
    >
      <TextField label="Name" value={name} onChange={setName} wrong={wrong} />
      <CheckField label="Colleagues see it too" value={shared} onChange={setShared} />
      <Mine views={saved.filter(({ mine }) => mine)} onDrop={(view) => void drop(view)} />
    </Dialog>
  );
};
