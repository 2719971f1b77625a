/** Somewhere to go, or an act to run. One that is not yours is listed with the reason. */
export type PaletteOption = {
  readonly key: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly hotkey?: string | undefined;
  readonly refusal?: string | undefined;
  /** Other words by which it is found. */
  readonly words?: string | undefined;
};

export type PaletteGroup = { readonly key: string; readonly label: string; readonly options: readonly PaletteOption[] };

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const matches = ({ label, note, words }: PaletteOption, asked: readonly string[]) => {
  const said = plain([label, note, words].filter(Boolean).join(' '));
  return asked.every((word) => said.includes(word));
};

/** What begins with the question stands before what only contains it; otherwise the order stays. */
const byStart = (query: string) => (one: PaletteOption, other: PaletteOption) =>
  Number(plain(other.label).startsWith(query)) - Number(plain(one.label).startsWith(query));

/** The options that hold every word of the question, without their groups when those are empty. */
export const matchesIn = (groups: readonly PaletteGroup[], query: string): readonly PaletteGroup[] => {
  const asked = plain(query).split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      options: group.options.filter((option) => matches(option, asked)).toSorted(byStart(plain(query.trim()))),
    }))
    .filter(({ options }) => options.length > 0);
};

/** Which option the arrow keys come to, from one to the next, round at the ends; nothing when there is none. */
export const stepIn = (keys: readonly string[], from: string | undefined, step: number): string | undefined => {
  if (keys.length === 0) return undefined;
  const at = from === undefined ? -1 : keys.indexOf(from);
  if (at < 0) return step > 0 ? keys[0] : keys.at(-1);
  return keys[(at + step + keys.length) % keys.length];
};
