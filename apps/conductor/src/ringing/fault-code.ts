/** What a fault is called where its message must not go: a word for its kind, never what it says. */
export const codeOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'UNKNOWN_FAULT';
  if (fault.name === 'LogUnavailable') return 'LOG_UNAVAILABLE';
  if (fault.name === 'LogOverloaded') return 'LOG_OVERLOADED';
  const code = 'code' in fault ? fault.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{2,30}$/.test(code) ? `POSTGRES_${code}` : 'DESK_FAULT';
};
