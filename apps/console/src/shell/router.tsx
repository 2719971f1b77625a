import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { BoardPage } from '../board/board.page.js';
import { boardSearchIn } from '../board/board-search.js';
import { registerSearchIn } from '../register/register-search.js';
import { Broken, NotHere } from './edges.js';
import { searchIn, searchText } from './search-text.js';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere, errorComponent: Broken });
const below = { getParentRoute: () => root } as const;

const board = createRoute({ ...below, path: '/', validateSearch: boardSearchIn, component: BoardPage });

const register = createRoute({
  ...below,
  path: '/decisions',
  validateSearch: registerSearchIn,
  component: lazyRouteComponent(() => import('../register/register.page.js'), 'RegisterPage'),
});

const routeTree = root.addChildren([board, register]);

export const router = createRouter({
  routeTree,
  basepath: '/app',
  parseSearch: searchIn,
  stringifySearch: searchText,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
