type Place = { focus(how?: { readonly preventScroll: boolean }): void };
type Opener = Place & { readonly isConnected: boolean };

/** As much of a document as it takes to find back: its own, or a twin in a spec. */
export type Standing = {
  readonly activeElement: Opener | null;
  readonly body: Opener;
  getElementById(id: string): Place | null;
};

/**
 * Remembers where somebody stands, and brings them back there: to the page itself, where what opened a panel is gone. Whoever
 * went elsewhere meanwhile is left where they are.
 */
export const stoodBefore = (page: Standing): (() => void) => {
  const opener = page.activeElement;
  const isNowhere = () => page.activeElement === null || page.activeElement === page.body;
  return () => {
    if (!isNowhere()) return;
    const isThere = opener !== null && opener !== page.body && opener.isConnected;
    if (isThere) opener.focus();
    else page.getElementById('main')?.focus({ preventScroll: true });
  };
};
