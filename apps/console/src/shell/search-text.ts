/** An address says plain words: `?state=over&owner=head`, not JSON in quotes. */
export const searchIn = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

export const searchText = (search: Readonly<Record<string, unknown>>): string => {
  const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
};
