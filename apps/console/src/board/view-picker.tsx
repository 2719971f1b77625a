import { PlainSelect, Button } from '@connex/ui/console';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { SavedView } from '../door/door.js';
import { searchIn, searchText } from '../shell/search-text.js';
import { savedViewsAsked } from './saved-views.js';
import { boardSearchIn, type BoardSearch } from './board-search.js';

const ViewDialog = lazy(() => import('./view-dialog.js').then(({ ViewDialog: found }) => ({ default: found })));

/** Views that every board has. */
const common: readonly { readonly name: string; readonly search: string }[] = [
  { name: 'At risk first', search: '' },
  { name: 'Ball with a government', search: '?ball=GOVERNMENT' },
  { name: 'By stage', search: '?group=stage' },
  { name: 'By owner', search: '?group=owner' },
];

const isOther = (saved: SavedView) => !common.some(({ search }) => search === saved.search);

const choicesOf = (saved: readonly SavedView[]) => [
  ...common.map(({ name, search }) => ({ key: search, label: name })),
  ...saved.filter(isOther).map(({ name, search, mine }) => ({ key: search, label: mine ? name : `${name} (shared)` })),
];

/** What of a search a view keeps: which clocks, and in which order; not what is peeked at. */
export const viewText = ({ peek: _, wall: __, ...search }: BoardSearch): string =>
  searchText(Object.fromEntries(Object.entries(search).toSorted(([one], [other]) => one.localeCompare(other))));

type Props = { readonly search: BoardSearch; readonly onSearch: (search: BoardSearch) => void };

/** Views with a name: each is a link, and whoever has the link sees the same. */
export const ViewPicker = ({ search, onSearch }: Props) => {
  const { data: saved = [] } = useQuery(savedViewsAsked);
  const [isOpen, setOpen] = useState(false);
  const here = viewText(search);
  const choices = choicesOf(saved);
  const isNamed = choices.some(({ key }) => key === here);
  return (
    <>
      <PlainSelect
        label="View"
        choices={isNamed ? choices : [...choices, { key: here, label: 'This view' }]}
        value={here}
        onChange={(text) => onSearch(boardSearchIn(searchIn(text)))}
      />
      <Button kind="plain" onPress={() => setOpen(true)}>
        {isNamed ? 'Views…' : 'Save view…'}
      </Button>
      {isOpen && (
        <Suspense>
          <ViewDialog search={here} saved={saved} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
