import type { Page } from 'playwright-core';

const megabit = 1_000_000 / 8;

/** A ministry's line: 1.6 Mbps, 300 ms there and back. */
export const slowLine = async (page: Page): Promise<void> => {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 1.6 * megabit,
    uploadThroughput: 0.75 * megabit,
  });
};

/** An old machine: its processor is four times slower than this one. */
export const slowMachine = async (page: Page): Promise<void> => {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 });
};
