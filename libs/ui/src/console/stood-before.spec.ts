import { stoodBefore, type Standing } from './stood-before.js';

type Twin = { readonly name: string; isConnected: boolean; focus(): void };

const pageOf = () => {
  const place = (name: string): Twin => ({
    name,
    isConnected: true,
    focus: () => void (page.activeElement = own[name]!),
  });
  const own: Record<string, Twin> = {};
  for (const name of ['body', 'main', 'button', 'field', 'title']) own[name] = place(name);
  const page = {
    activeElement: own['button']! as Twin | null,
    body: own['body']!,
    getElementById: (id: string) => own[id] ?? null,
  };
  const closed = () => void (page.activeElement = page.body);
  return { page: page satisfies Standing, own, closed };
};

describe('whoever closes a panel', () => {
  it('stands again at what opened it', () => {
    const { page, own, closed } = pageOf();
    const back = stoodBefore(page);
    own['title']!.focus();
    closed();
    back();
    expect(page.activeElement?.name).toBe('button');
  });

  it('stands at the begin of the page, when what opened it is gone, or was a key', () => {
    const { page, own, closed } = pageOf();
    const back = stoodBefore(page);
    own['button']!.isConnected = false;
    closed();
    back();
    expect(page.activeElement?.name).toBe('main');

    closed();
    const again = stoodBefore(page);
    again();
    expect(page.activeElement?.name).toBe('main');
  });

  it('is left where they went meanwhile', () => {
    const { page, own } = pageOf();
    const back = stoodBefore(page);
    own['field']!.focus();
    back();
    expect(page.activeElement?.name).toBe('field');
  });
});
