type Deciding = { readonly approvalId?: unknown; readonly decision?: unknown };

/** What a command says, apart from the proposal that it answers and the reason that it gives. */
export const contentOf = <T extends object>(data: T): Omit<T, keyof Deciding> => {
  const { approvalId, decision, ...content } = data as T & Deciding;
  return content as Omit<T, keyof Deciding>;
};

/** Whether two say the same, whatever the order of their fields. */
export const saysTheSame = (one: unknown, other: unknown): boolean => {
  if (!isStructure(one) || !isStructure(other)) return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [names, otherNames] = [namesIn(one), namesIn(other)];
  return names.length === otherNames.length && names.every((name) => saysTheSame(one[name], other[name]));
};

type Structure = Readonly<Record<string, unknown>>;
const isStructure = (value: unknown): value is Structure => typeof value === 'object' && value !== null;
const namesIn = (value: Structure) => Object.keys(value).filter((name) => value[name] !== undefined);
