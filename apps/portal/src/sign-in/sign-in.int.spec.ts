import { portalHouse, type PortalHouse } from '../testing/portal-house.js';
import { valueOf } from '../testing/browser.js';
import { baobab } from '../testing/twin-case.js';

describe('signing in', () => {
  let portal: PortalHouse;
  beforeEach(async () => void (portal = await portalHouse([baobab()])));
  afterEach(() => portal.close());

  const knock = async (address = 'focal@ministry.example') => {
    const visitor = portal.visitor();
    const code = await visitor.submit(await visitor.get('/'), { address });
    return { visitor, code };
  };

  it('leads from an address by a code to the page of the case', async () => {
    const { visitor, code } = await knock();
    expect(code.path).toBe('/sign-in/code?to=%2F');
    expect(code.text).toContain('focal@ministry.example');
    const home = await visitor.submit(code, { code: '123 456' });
    expect(home.path).toBe('/');
    expect(home.text).toContain('This is where your case stands');
    expect(home.text).toContain('by Tuesday 16 February, 17:00, your time');
  });

  it('leads to the page that a mailed link names', async () => {
    const visitor = portal.visitor();
    const code = await visitor.submit(await visitor.get('/cases/case-baobab/people'), { address: 'a@b.example' });
    expect((await visitor.submit(code, { code: '123456' })).path).toBe('/cases/case-baobab/people');
  });

  it('takes digits of another script, and says of other input what to do', async () => {
    const { visitor, code } = await knock();
    for (const [typed, said] of [
      ['', 'Fill this in'],
      ['12345', 'Enter the six digits'],
      ['<script>alert(1)</script>', 'Enter the six digits'],
    ] as const)
      expect((await visitor.submit(code, { code: typed })).text).toContain(said);
    expect((await visitor.submit(code, { code: '١٢٣٤٥٦' })).path).toBe('/');
  });

  it('says how many tries are left, and then offers a new code', async () => {
    const { visitor, code } = await knock();
    let page = await visitor.submit(code, { code: '000000' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('You can try 4 times more.');
    for (let tries = 0; tries < 4; tries += 1) page = await visitor.submit(page, { code: '000000' });
    expect(page.text).toContain('Have a new one sent');
    const again = await visitor.submit(page, { act: 'again' });
    expect((await visitor.submit(again, { code: '123456' })).path).toBe('/');
  });

  it.each([
    ['', 'Fill this in'],
    ['nobody', 'This is not an e-mail address'],
    ['ministère@example.org', 'Latin letters'],
    [`${'a'.repeat(300)}@b.example`, 'Make it shorter'],
  ])('keeps a wrong address %p in its field and says what to do', async (address, said) => {
    const { code: page } = await knock(address);
    expect(page.status).toBe(422);
    expect(page.text).toContain(said);
    expect(valueOf(page, 'address')).toBe(address);
  });

  it('keeps what was typed when another language is chosen', async () => {
    const visitor = portal.visitor();
    const page = await visitor.submit(await visitor.get('/sign-in'), { address: 'focal@min', switch: 'fr' });
    expect(page.text).toContain('Adresse électronique');
    expect(valueOf(page, 'address')).toBe('focal@min');
    expect(portal.house.codes).toHaveLength(0);
  });

  it('sends no code for a form of another site, nor for one without our key', async () => {
    const visitor = portal.visitor();
    const page = await visitor.get('/sign-in');
    const strange = await visitor.submit(page, { address: 'a@b.example' }, undefined, {
      'sec-fetch-site': 'cross-site',
    });
    expect(strange.status).toBe(403);
    const other = portal.visitor();
    await other.get('/sign-in');
    await other.submit(page, { address: 'a@b.example' });
    expect(portal.house.codes).toHaveLength(0);
  });

  it('tells a browser that keeps no cookies what it lacks, and does not ask for ever', async () => {
    const visitor = portal.visitor();
    const page = await visitor.get('/sign-in');
    visitor.cookies.clear();
    const again = await visitor.submit(page, { address: 'a@b.example' });
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('Allow cookies for this address')]);
    expect(valueOf(again, 'address')).toBe('a@b.example');
    expect(portal.house.codes).toHaveLength(0);
  });

  it('says of a code that comes after its time that a new one is needed', async () => {
    const visitor = portal.visitor();
    const code = await visitor.submit(await visitor.get('/sign-in'), { address: 'a@b.example' });
    visitor.cookies.delete('__Host-connex-challenge');
    const late = await visitor.submit(code, { code: '123456' });
    expect([late.status, late.text]).toEqual([422, expect.stringContaining('This code does not work any more.')]);
  });

  it('offers a phone the keys that an address and a code need', async () => {
    const visitor = portal.visitor();
    const page = await visitor.get('/sign-in');
    expect(/<input id="address"[^>]*>/.exec(page.html)?.[0]).toMatch(/inputMode="email".*autoCapitalize="none"/);
    const code = await visitor.submit(page, { address: 'a@b.example' });
    expect(/<input id="code"[^>]*>/.exec(code.html)?.[0]).toContain('inputMode="numeric"');
  });

  it('says once to whoever has left that they have', async () => {
    const guest = portal.guest();
    const home = await guest.get('/');
    const key = /action="\/sign-out"[^>]*><input type="hidden" name="key" value="([^"]*)"/.exec(home.html)?.[1] ?? '';
    const left = await guest.post('/sign-out', { key });
    expect(left.text).toContain('You are signed out.');
    expect((await guest.get('/sign-in')).text).not.toContain('You are signed out.');
  });

  it('leads nowhere but to pages of ours', async () => {
    const visitor = portal.visitor();
    const page = await visitor.get('/sign-in?to=//evil.example/');
    expect(valueOf(page, 'to')).toBe('/');
  });

  it('waits when there were too many tries, and keeps what was typed', async () => {
    const visitor = portal.visitor();
    const page = await visitor.get('/sign-in');
    portal.house.isBusy = true;
    const busy = await visitor.submit(page, { address: 'a@b.example' });
    expect(busy.status).toBe(429);
    expect(valueOf(busy, 'address')).toBe('a@b.example');
    portal.house.isBusy = false;
    expect((await visitor.submit(busy)).text).toContain('Enter the code');
  });
});
