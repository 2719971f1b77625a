import { Link } from '@tanstack/react-router';
import { Button } from '@connex/ui/console';
import { lazy, Suspense, useState } from 'react';
import type { Session } from '../door/session.js';
import { placesFor } from './places.js';
import { settingsOf } from './settings-of.js';

const PersonMenu = lazy(() => import('./person-menu.js').then(({ PersonMenu: menu }) => ({ default: menu })));

const current = { 'aria-current': 'page' } as const;

type Props = { readonly session: Session; readonly onSearch: () => void; readonly onKeys: () => void };

/** The bar on top: where one can go, what one can look for, and who one is. */
export const TopBar = ({ session, onSearch, onKeys }: Props) => (
  <header className="top">
    <a className="brand" href="/app/">
      connex
    </a>
    <nav aria-label="Main">
      <ul>
        {placesFor(session.role).map(({ to, label }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} activeProps={current}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
    <div className="end noprint">
      <Button hotkey="Ctrl K" onPress={onSearch}>
        Search or act
      </Button>
      <Settings session={session} onKeys={onKeys} />
    </div>
  </header>
);

/** The menu comes when it is first asked for: most days nobody opens it. */
const Settings = ({ session, onKeys }: Pick<Props, 'session' | 'onKeys'>) => {
  const [isAsked, setAsked] = useState(false);
  const initials = <Initials session={session} onAsk={() => setAsked(true)} />;
  if (!isAsked) return initials;
  return (
    <Suspense fallback={initials}>
      <PersonMenu session={session} onKeys={onKeys} />
    </Suspense>
  );
};

const Initials = ({ session, onAsk }: Pick<Props, 'session'> & { readonly onAsk: () => void }) => (
  <button type="button" className="btn plain" aria-haspopup="true" aria-label={settingsOf(session)} onClick={onAsk}>
    <span className="person" aria-hidden="true">
      <abbr>{session.initials}</abbr>
    </span>
  </button>
);
