import type { Browser, Filed } from './browser.js';

export const letter = (name = 'letter.pdf', bytes: Buffer = Buffer.from('%PDF-1.7 We ask for support.')): Filed => ({
  field: 'file',
  name,
  bytes: new Uint8Array(bytes),
});

/** Begins a request; the path of its list. */
export const begun = async (guest: Browser): Promise<string> => (await guest.submit(await guest.get('/request'))).path;

const answers = {
  who: { country: 'Zambie', body: 'Ministry of Energy', level: 'NATIONAL', languages: ['en', 'fr'], waiver: 'no' },
  project: { contract: 'Kalundu North', resources: 'natural gas', background: 'We talk since May.' },
  party: { parties: 'Acme Gas\nBeta' },
  help: { services: ['law', 'tactics'], otherHelp: 'A model' },
  dates: { 'round-day': '8', 'round-month': '٣', 'round-year': '2027', timeline: 'By summer.' },
} as const;

export const answerTheRest = async (guest: Browser, path: string): Promise<void> => {
  for (const [page, typing] of Object.entries(answers)) {
    const list = await guest.submit(await guest.get(`${path}/${page}`), typing);
    if (list.path !== path) throw new Error(`${page}: ${list.text}`);
  }
  const fields = { way: 'upload', signer: 'B. Minister', office: 'Minister of Energy', basis: 'OFFICE' };
  const list = await guest.submit(await guest.get(`${path}/letter`), fields, letter());
  if (list.path !== path) throw new Error(`letter: ${list.text}`);
};
