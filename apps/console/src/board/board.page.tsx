import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { asOfIn, type AsOf } from '../as-of/as-of-search.js';
import type { BoardSearch } from './board-search.js';
import { BoardScreen } from './board-screen.js';
import type { ScreenProps } from './screen-props.js';
import { Wall } from './wall.js';
import { useBoard } from './use-board.js';
import { useBoardAsOf } from './use-board-as-of.js';

const route = getRouteApi('/');

/** The SLA board: every open clock, most urgent first; on a wall, large and without people. */
export const BoardPage = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useEffect(() => void (document.title = 'SLA board · connex'), []);
  const onSearch = (next: BoardSearch) => void navigate({ to: '/', search: next, replace: true, resetScroll: false });
  const at = asOfIn(search);
  if (at) return <Then at={at} search={search} onSearch={onSearch} />;
  return <Now search={search} onSearch={onSearch} />;
};

type Shown = Omit<ScreenProps, 'board'>;

const Now = ({ search, onSearch }: Shown) => {
  const board = useBoard(search);
  if (search.wall) return <Wall board={board} />;
  return <BoardScreen board={board} search={search} onSearch={onSearch} />;
};

const Then = ({ at, search, onSearch }: Shown & { readonly at: AsOf }) => (
  <BoardScreen board={useBoardAsOf(search, at)} search={search} onSearch={onSearch} />
);
