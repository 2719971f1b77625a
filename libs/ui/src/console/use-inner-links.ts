import { useEffect, useRef } from 'react';

const modifiers = ['metaKey', 'ctrlKey', 'shiftKey', 'altKey'] as const;

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.defaultPrevented && modifiers.every((modifier) => !event[modifier]);

const linkOf = ({ target }: MouseEvent): HTMLAnchorElement | undefined => {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement)) return undefined;
  return link.target || link.hasAttribute('download') ? undefined : link;
};

/** A place on the page that is open is the browser's to find. */
const isHere = (to: URL) => to.hash !== '' && to.pathname + to.search === location.pathname + location.search;

const innerPath = (event: MouseEvent, below: string): string | undefined => {
  const link = linkOf(event);
  if (!link) return undefined;
  const to = new URL(link.href);
  if (to.origin !== location.origin || !to.pathname.startsWith(below) || isHere(to)) return undefined;
  return to.pathname + to.search + to.hash;
};

/**
 * Pieces are plain links. This lets a router take those below a path (`/app/`) without a load of the page; new tabs,
 * downloads, and links elsewhere stay the browser's.
 */
export const useInnerLinks = (below: string, go: (path: string) => void): void => {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const take = (event: MouseEvent) => {
      const path = isPlain(event) ? innerPath(event, below) : undefined;
      if (path === undefined) return;
      event.preventDefault();
      latest.current(path);
    };
    document.addEventListener('click', take);
    return () => document.removeEventListener('click', take);
  }, [below]);
};
