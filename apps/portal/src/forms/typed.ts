/** What somebody typed into a form, by the names of its fields; several ticks of one name stand on lines of their own. */
export type Typed = Readonly<Record<string, string>>;

/** Marks that turn the direction of a line, and characters that nobody can see: they may hide what a text says. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One line, as it was meant: without hidden marks, and with single spaces where a table was pasted. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(unseen, '').replace(/\s+/gu, ' ').trim();

/** Text of many lines, without hidden marks. Tabs stay: a pasted table is still a table. */
export const manyLines = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unseen, '')
    .replace(/[^\S\n\t]+\n/g, '\n')
    .trim();

/** Digits of any script as Latin ones: ٢٥ is 25. */
export const latinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const at = digit.codePointAt(0) ?? 0;
    let zero = at;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && at - zero < 9) zero -= 1;
    return String(at - zero);
  });

/** The entries of a field with one entry a line. */
export const entriesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/\r\n?|\n/)
    .map(oneLine)
    .filter((entry) => entry !== '');
