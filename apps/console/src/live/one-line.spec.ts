import type { Message } from './messages.js';
import { oneLine, type Browser } from './one-line.js';

/** Six tabs of one browser: whoever asks first leads, the others wait, and hear what the leader hears. */
const browserOfTabs = (): Browser => {
  const waiting: { readonly run: () => void; readonly stop: AbortSignal }[] = [];
  let isLed = false;
  const next = () => {
    isLed = false;
    const heir = waiting.splice(0).filter(({ stop }) => !stop.aborted);
    heir[0]?.run();
    waiting.push(...heir.slice(1));
  };
  const listeners = new Map<object, (message: Message) => void>();
  return {
    lead: (_, stop, lead) =>
      new Promise((resolve) => {
        const run = () => {
          isLed = true;
          void lead().then(() => {
            next();
            resolve();
          });
        };
        if (isLed) waiting.push({ run, stop });
        else run();
      }),
    channel: (_, heard) => {
      const own = {};
      listeners.set(own, heard);
      return {
        tell: (message) => listeners.forEach((hears, tab) => tab !== own && hears(message)),
        close: () => void listeners.delete(own),
      };
    },
  };
};

const house = () => {
  const open = new Set<(message: Message) => void>();
  const counts = { opened: 0 };
  const keepLine = (heard: (message: Message) => void, stop: AbortSignal) =>
    new Promise<void>((resolve) => {
      counts.opened += 1;
      open.add(heard);
      stop.addEventListener('abort', () => {
        open.delete(heard);
        resolve();
      });
    });
  return {
    keepLine,
    counts,
    lines: () => open.size,
    say: (message: Message) => open.forEach((heard) => heard(message)),
  };
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the tabs of one browser', () => {
  const sixTabs = () => {
    const browser = browserOfTabs();
    const line = house();
    const heard: Message[][] = [];
    const tabs = Array.from({ length: 6 }, (_, tab) => {
      heard[tab] = [];
      const { begin, stop } = oneLine(browser, {
        view: 'sla-board',
        heard: (message) => heard[tab]?.push(message),
        keepLine: line.keepLine,
      });
      begin();
      return stop;
    });
    return { line, heard, tabs };
  };

  it('hold one line between them, and all hear what it tells, once', () => {
    const { line, heard } = sixTabs();
    expect(line.lines()).toBe(1);
    line.say({ kind: 'place', place: '17' });
    expect(heard).toEqual(Array.from({ length: 6 }, () => [{ kind: 'place', place: '17' }]));
  });

  it('hear what the first of them is told before they are ready to lead themselves', () => {
    const browser = browserOfTabs();
    const line = house();
    const heard: Message[] = [];
    oneLine(browser, { view: 'sla-board', heard: () => undefined, keepLine: line.keepLine }).begin();
    oneLine(browser, { view: 'sla-board', heard: (message) => heard.push(message), keepLine: line.keepLine });
    line.say({ kind: 'place', place: '17' });
    expect(heard).toEqual([{ kind: 'place', place: '17' }]);
  });

  it('take over from the tab that is closed, with one line again', async () => {
    const { line, heard, tabs } = sixTabs();
    tabs[0]?.();
    await settled();
    expect([line.lines(), line.counts.opened]).toEqual([1, 2]);
    line.say({ kind: 'beat' });
    expect(heard.map((tab) => tab.length)).toEqual([0, 1, 1, 1, 1, 1]);
  });

  it('hold no line when all are closed', async () => {
    const { line, tabs } = sixTabs();
    tabs.forEach((close) => close());
    await settled();
    expect(line.lines()).toBe(0);
  });
});
