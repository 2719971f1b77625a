import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Sprite, Toasts, useInnerLinks, useShortcut, useTheme } from '@connex/ui/console';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Session } from '../door/session.js';
import { usePresence } from '../door/use-session.js';
import { Arrival } from './arrival.js';
import { Away } from './away.js';
import { Loading } from './edges.js';
import { hearHat } from './hats.js';
import { OfflineBar } from './offline-bar.js';
import { placesFor } from './places.js';
import { TopBar } from './top-bar.js';

const Finder = lazy(() => import('./finder.js').then(({ Finder: finder }) => ({ default: finder })));
const KeyList = lazy(() => import('./key-list.js').then(({ KeyList: list }) => ({ default: list })));

type Place = ReturnType<typeof placesFor>[number];

const GoTo = ({ place: { to, label, keys } }: { readonly place: Place }) => {
  const router = useRouter();
  useShortcut(keys, `go to ${label}`, () => void router.navigate({ to }));
  return null;
};

/** What floats over every page, and the keys that work on all of them. */
const Everywhere = ({ session }: { readonly session: Session }) => {
  const [floats, setFloats] = useState<'finder' | 'keys'>();
  const isWall = useRouterState({ select: ({ location }) => 'wall' in location.search });
  const close = () => setFloats(undefined);
  useShortcut('Ctrl k', 'search or act', () => setFloats('finder'));
  useShortcut('/', 'search', () => setFloats('finder'));
  useShortcut('?', 'all keys', () => setFloats('keys'));
  useEffect(() => hearHat(() => location.reload()), []);
  return (
    <>
      {placesFor(session.role).map((place) => (
        <GoTo key={place.to} place={place} />
      ))}
      {!isWall && <TopBar session={session} onSearch={() => setFloats('finder')} onKeys={() => setFloats('keys')} />}
      <Suspense>
        {floats === 'finder' && <Finder session={session} onClose={close} />}
        {floats === 'keys' && <KeyList onClose={close} />}
      </Suspense>
    </>
  );
};

/** Whoever comes to another page by a link or a key is there with the focus, too, at the begin of what is new. */
const useFocusOnPage = () => {
  const page = useRouterState({ select: ({ location }) => location.pathname });
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [page]);
};

/** What stands around every page. It shows nothing of a page before it is known for whom. */
export const Shell = () => {
  const { session, isAway } = usePresence();
  const router = useRouter();
  useTheme();
  useFocusOnPage();
  useInnerLinks('/app/', (path) => router.history.push(path));
  if (!session) return <Arrival />;
  return (
    <Toasts label="What was done">
      <Sprite />
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Everywhere session={session} />
      <main className="page" id="main" tabIndex={-1}>
        <OfflineBar />
        <Suspense fallback={<Loading label="The page is on its way" />}>
          <Outlet />
        </Suspense>
      </main>
      {isAway && <Away person={session.person} />}
    </Toasts>
  );
};
