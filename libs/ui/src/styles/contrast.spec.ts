import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sheet = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
const tokens = sheet('./tokens.css');
const portal = sheet('./portal.css');

type Colour = readonly [number, number, number];
type Theme = 'light' | 'dark';

const colourOf = (hex: string): Colour => {
  const long = hex.length === 4 ? [...hex.slice(1)].map((one) => one + one).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as unknown as Colour;
};

/** What a token says in a theme; a wash is mixed as the browser mixes it. */
const token = (name: string, theme: Theme): Colour => {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  if (light && dark) return colourOf(theme === 'light' ? light : dark);
  const [, from, share, into] =
    new RegExp(`--${name}: color-mix\\(in srgb, var\\(--(\\w+)\\) (\\d+)%, var\\(--(\\w+)\\)\\)`).exec(tokens) ?? [];
  if (!from || !into) throw new Error(`There is no token --${name}.`);
  return mixed(token(from, theme), token(into, theme), Number(share) / 100);
};
const mixed = (one: Colour, other: Colour, share: number) =>
  one.map((part, index) => part * share + (other[index] ?? 0) * (1 - share)) as unknown as Colour;

const light = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([red, green, blue]: Colour) => 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);

/** The ratio of WCAG 2.2 between two colours, from 1 to 21. */
const ratio = (one: Colour, other: Colour) => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const themes: readonly Theme[] = ['light', 'dark'];
const inks = ['ink', 'muted', 'accent', 'over', 'soon', 'paused', 'ok', 'info'];
const edges = ['line', 'accent', 'focus', 'over'];
const each = <T extends string>(names: readonly T[]) =>
  themes.flatMap((theme) => names.map((name) => [name, theme] as const));

describe('what is written can be read', () => {
  it.each(each(inks))('--%s has 7:1 on paper, %s', (name, theme) =>
    expect(ratio(token(name, theme), token('paper', theme))).toBeGreaterThanOrEqual(7),
  );

  it.each(each(inks))('--%s has 6.4:1 on a panel and on a wash, %s', (name, theme) => {
    for (const ground of ['panel', 'wash-accent'])
      expect(ratio(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(6.4);
  });

  it.each(each(['ink', 'muted', 'paused']))('--%s has 6.4:1 on time that was held, %s', (name, theme) =>
    expect(ratio(token(name, theme), token('wash-paused', theme))).toBeGreaterThanOrEqual(6.4),
  );

  it.each(each(['accent', 'over', 'soon', 'paused', 'ok', 'info']))(
    'ink and muted words have 6.4:1 on a notice of --%s, %s',
    (name, theme) => {
      const wash = mixed(token(name, theme), token('paper', theme), 0.08);
      for (const ink of ['ink', 'muted', name]) expect(ratio(token(ink, theme), wash)).toBeGreaterThanOrEqual(6.4);
    },
  );

  it.each(each(['on-accent']))('--%s has 7:1 on a filled button, %s', (name, theme) =>
    expect(ratio(token(name, theme), token('accent', theme))).toBeGreaterThanOrEqual(7),
  );

  it.each(themes)('a toast, which is paper on ink, has 7:1, %s', (theme) =>
    expect(ratio(token('paper', theme), token('ink', theme))).toBeGreaterThanOrEqual(7),
  );
});

describe('what is pressed can be seen', () => {
  it.each(each(edges))('the edge --%s has 3:1 on paper, panel and wash, %s', (name, theme) => {
    for (const ground of ['paper', 'panel', 'wash-accent'])
      expect(ratio(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(themes)('what was counted and what was held stand out from closed days, %s', (theme) => {
    for (const name of ['ok', 'paused', 'over', 'muted'])
      expect(ratio(token(name, theme), token('closed', theme))).toBeGreaterThanOrEqual(3);
  });
});

describe('the portal’s sheet', () => {
  const [first = '', second = ''] = portal.split('@media (prefers-color-scheme: dark)');
  const names = ['paper', 'panel', 'ink', 'muted', 'hair', 'line', 'accent', 'on-accent', 'focus', 'over'];

  it.each(names)('says the same --%s as the tokens, in both themes', (name) => {
    const said = (text: string) => colourOf(new RegExp(`--${name}: (#\\w+)`).exec(text)?.[1] ?? '');
    expect(said(first)).toEqual(token(name, 'light'));
    expect(said(second)).toEqual(token(name, 'dark'));
  });

  it('stands alone, and is at most 6 kB long', () => {
    expect(Buffer.byteLength(portal)).toBeLessThanOrEqual(6_000);
    expect(portal).not.toMatch(/@import|light-dark\([^)]|url\(/);
  });
});
