const themes = ['machine', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'connex.theme';

/** What a reader chose on this machine; nothing chosen: as the machine is set. */
export const chosenTheme = (): Theme => themes.find((one) => one === localStorage.getItem(key)) ?? 'machine';

export const wearTheme = (theme: Theme): void => {
  if (theme === 'machine') {
    localStorage.removeItem(key);
    delete document.documentElement.dataset['theme'];
    return;
  }
  localStorage.setItem(key, theme);
  document.documentElement.dataset['theme'] = theme;
};
