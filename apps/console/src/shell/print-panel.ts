/** Prints what is opened beside a list, without the list. */
export const printPanel = (): void => {
  const page = document.documentElement;
  page.dataset['printing'] = 'panel';
  window.addEventListener('afterprint', () => delete page.dataset['printing'], { once: true });
  window.print();
};
