import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { BoardPage } from '../board/board.page.js';
import { boardSearchIn } from '../board/board-search.js';
import { calendarSearchIn } from '../calendars/calendar-search.js';
import { policySearchIn } from '../simulator/policy-search.js';
import { registerSearchIn } from '../register/register-search.js';
import { Broken, NotHere } from './edges.js';
import { searchIn, searchText } from './search-text.js';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere, errorComponent: Broken });
const below = { getParentRoute: () => root } as const;

const board = createRoute({ ...below, path: '/', validateSearch: boardSearchIn, component: BoardPage });

const tasks = createRoute({
  ...below,
  path: '/tasks',
  component: lazyRouteComponent(() => import('../tasks/tasks.page.js'), 'TasksPage'),
});

const requests = createRoute({
  ...below,
  path: '/requests',
  component: lazyRouteComponent(() => import('../inbox/inbox.page.js'), 'InboxPage'),
});

/** By its nickname: addresses are seen in logs and mails, and name no party and no country. */
const oneCase = createRoute({
  ...below,
  path: '/cases/$name/{-$tab}',
  component: lazyRouteComponent(() => import('../case/case.page.js'), 'CasePage'),
});

const register = createRoute({
  ...below,
  path: '/decisions',
  validateSearch: registerSearchIn,
  component: lazyRouteComponent(() => import('../register/register.page.js'), 'RegisterPage'),
});

const calendars = createRoute({
  ...below,
  path: '/calendars',
  component: lazyRouteComponent(() => import('../calendars/calendars.page.js'), 'CalendarsPage'),
});

const calendar = createRoute({
  ...below,
  path: '/calendars/$code',
  validateSearch: calendarSearchIn,
  component: lazyRouteComponent(() => import('../calendars/calendar.page.js'), 'CalendarPage'),
});

const policies = createRoute({
  ...below,
  path: '/policies',
  validateSearch: policySearchIn,
  component: lazyRouteComponent(() => import('../simulator/policies.page.js'), 'PoliciesPage'),
});

const signedIn = createRoute({
  ...below,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('./signed-in.page.js'), 'SignedInPage'),
});

/** The pieces are looked at while the console is built, and by its tests; nobody who works here meets them. */
const atWork =
  import.meta.env.MODE === 'development'
    ? [
        createRoute({
          ...below,
          path: '/pieces',
          component: lazyRouteComponent(() => import('./pieces.page.js'), 'PiecesPage'),
        }),
      ]
    : [];

export const router = createRouter({
  routeTree: root.addChildren([
    board,
    tasks,
    requests,
    oneCase,
    register,
    calendars,
    calendar,
    policies,
    signedIn,
    ...atWork,
  ]),
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
