import { findChromium, foldersOf } from '@connex/infra-local';
import { chromium, type Browser } from 'playwright-core';

/** Starts the machine's Chromium, or the one that comes with the house. Throws with what to install when there is none. */
export const openChromium = async (): Promise<Browser> => {
  const { path, env } = await findChromium({ parts: foldersOf().parts, log: () => undefined });
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: ['--font-render-hinting=none'],
  });
};
