/** The name of what somebody has typed and not yet said: one form of one case. Small letters, as the house keeps names. */
export const draftKey = (stream: string | undefined, command: string, about = ''): string =>
  ['console', stream ?? 'new', command, about]
    .filter(Boolean)
    .join('/')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9./_-]/g, '-')
    .slice(0, 200);
