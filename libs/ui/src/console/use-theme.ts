import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark' | 'machine';

const choice = 'connex.theme';

/** A browser that keeps nothing for us follows the machine. */
const kept = (): Theme => {
  try {
    const said = localStorage.getItem(choice);
    return said === 'light' || said === 'dark' ? said : 'machine';
  } catch {
    return 'machine';
  }
};

const keep = (theme: Theme) => {
  try {
    localStorage.setItem(choice, theme);
  } catch {
    // The choice holds for as long as this page is open.
  }
};

/** Light, dark, or as the machine says; this browser remembers, and the page wears it. */
export const useTheme = (): readonly [Theme, (theme: Theme) => void] => {
  const [theme, setTheme] = useState<Theme>(kept);
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'machine') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    keep(theme);
  }, [theme]);
  return [theme, setTheme];
};
