import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runTool } from '@connex/infra-local';

const weights = [400, 700];

/** A machine whose fonts write Arabic needs none of ours. */
const writesArabic = async (): Promise<boolean> => {
  const { code, output } = await runTool('fc-list', [':lang=ar', 'family'], { limit: 10_000 });
  return code === 0 && /noto|naskh|arab|amiri|geeza|tahoma/i.test(output);
};

const faces = (): string => {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-arabic/package.json')),
    'files',
  );
  const face = (weight: number) => {
    const bytes = readFileSync(join(folder, `noto-sans-arabic-arabic-${weight}-normal.woff2`)).toString('base64');
    return `@font-face { font-family: "Noto Sans Arabic"; font-weight: ${weight}; src: url(data:font/woff2;base64,${bytes}) format("woff2"); unicode-range: U+0600-06FF, U+0750-077F, U+200C-200F, U+FB50-FDFF, U+FE70-FEFC; }`;
  };
  return `${weights.map(face).join('\n')}\n:root, body, button, input, textarea { font-family: system-ui, "Noto Sans Arabic", sans-serif !important; }`;
};

/** The style that lends pictures the glyphs of Arabic; nothing where the machine has its own. The pages themselves load no font. */
export const arabicGlyphs = async (): Promise<string | undefined> => ((await writesArabic()) ? undefined : faces());
