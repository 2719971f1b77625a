import { useState } from 'react';

const key = 'connex.timeline.oldest-first';

/** Whether the newest stands on top: this browser remembers what its reader chose. */
export const useOrder = (): readonly [boolean, (newestFirst: boolean) => void] => {
  const [newestFirst, setNewestFirst] = useState(() => localStorage.getItem(key) === null);
  const choose = (next: boolean) => {
    if (next) localStorage.removeItem(key);
    else localStorage.setItem(key, 'yes');
    setNewestFirst(next);
  };
  return [newestFirst, choose];
};
