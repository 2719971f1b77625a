import { Outlet, useRouterState } from '@tanstack/react-router';
import { Sprite } from '@connex/ui/html';
import { Suspense } from 'react';
import { usePresence } from '../door/use-session.js';
import { Arrival } from './arrival.js';
import { Away } from './away.js';
import { Loading } from './edges.js';
import { OfflineBar } from './offline-bar.js';
import { TopBar } from './top-bar.js';

/** What stands around every page. It shows nothing of a page before it is known for whom. */
export const Shell = () => {
  const { session, isAway } = usePresence();
  const isWall = useRouterState({ select: ({ location }) => 'wall' in location.search });
  if (!session) return <Arrival />;
  return (
    <>
      <Sprite />
      <a className="skip" href="#main">
        Skip to content
      </a>
      {!isWall && <TopBar session={session} />}
      <main className="page" id="main" tabIndex={-1}>
        <OfflineBar />
        <Suspense fallback={<Loading label="The page is on its way" />}>
          <Outlet />
        </Suspense>
      </main>
      {isAway && <Away person={session.person} />}
    </>
  );
};
