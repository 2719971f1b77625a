import { clockStates } from '@connex/read-models';
import { Button, Empty } from '@connex/ui/console';
import { lower } from '../commands/words.js';
import { inWords } from '../time/words.js';
import type { BoardSearch } from './board-search.js';

/** What a reader asked for, in their words: `ball: government, over`. */
export const askedFor = ({ state, owner, ball, track, calendar, stage }: BoardSearch): string =>
  [
    state && clockStates[state].word,
    owner && `owner: ${lower(inWords(owner))}`,
    ball && `ball: ${lower(inWords(ball))}`,
    track && `${lower(inWords(track))} track`,
    calendar && `calendar: ${calendar}`,
    stage && `stage: ${lower(inWords(stage))}`,
  ]
    .filter(Boolean)
    .join(', ');

type Props = { readonly search: BoardSearch; readonly onClear: () => void };

/** Nothing yet, or nothing that the filters leave: a sentence and one act. */
export const Emptiness = ({ search, onClear }: Props) => {
  const asked = askedFor(search);
  if (asked === '')
    return (
      <Empty
        title="No open clocks."
        note="A clock starts when an enquiry or a request is registered."
        act={
          <a className="btn" href="/app/requests">
            To the requests
          </a>
        }
      />
    );
  return <Empty title={`No clock matches “${asked}”.`} act={<Button onPress={onClear}>Clear the filter</Button>} />;
};
