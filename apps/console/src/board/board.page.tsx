import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { BoardSearch } from './board-search.js';
import { BoardScreen } from './board-screen.js';
import { Wall } from './wall.js';
import { useBoard } from './use-board.js';

const route = getRouteApi('/');

/** The SLA board: every open clock, most urgent first; on a wall, large and without people. */
export const BoardPage = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const board = useBoard(search);
  useEffect(() => void (document.title = 'SLA board · connex'), []);
  const onSearch = (next: BoardSearch) => void navigate({ to: '/', search: next, replace: true, resetScroll: false });
  if (search.wall) return <Wall board={board} />;
  return <BoardScreen board={board} search={search} onSearch={onSearch} />;
};
