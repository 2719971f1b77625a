const ofLog = new Map([
  ['LogUnavailable', 'LOG_UNAVAILABLE'],
  ['LogOverloaded', 'LOG_OVERLOADED'],
]);

const spelt = (code: unknown): string => {
  if (typeof code === 'number') return `GRPC_${code}`;
  if (typeof code !== 'string' || !/^[A-Z0-9_]{2,30}$/.test(code)) return 'FAULT';
  return /^[A-Z0-9]{5}$/.test(code) ? `POSTGRES_${code}` : code;
};

/** What a fault is called where its message must not go: a word for its kind, never what it says. */
export const codeOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'UNKNOWN_FAULT';
  return ofLog.get(fault.name) ?? spelt('code' in fault ? fault.code : undefined);
};
