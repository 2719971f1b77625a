import { Link } from '@tanstack/react-router';
import type { Session } from '../door/session.js';

/** The bar on top: where one can go, and who one is. */
export const TopBar = ({ session }: { readonly session: Session }) => (
  <header className="top">
    <a className="brand" href="/app/">
      connex
    </a>
    <nav aria-label="Main">
      <ul>
        <li>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
            SLA board
          </Link>
        </li>
        <li>
          <Link to="/decisions" activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
            Decisions
          </Link>
        </li>
      </ul>
    </nav>
    <div className="end noprint">
      <span>{session.initials}</span>
    </div>
  </header>
);
