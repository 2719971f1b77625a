import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The machine's own fonts where it has some, and those that came with the package where it has none. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** What the Chromium in `folder` needs around it: the libraries that came with it, so that it needs no package of the system. */
export const surroundingsOf = (folder: string): Readonly<Record<string, string>> => {
  const fonts = join(folder, 'fonts.conf');
  mkdirSync(join(folder, 'fonts-cache'), { recursive: true });
  writeFileSync(fonts, fontsOf(folder));
  return { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts };
};
