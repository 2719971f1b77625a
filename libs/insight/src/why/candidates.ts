import { evolveCase, newCase, type Chapters, type ClockRule, type Recorded, type SupportCase } from '@connex/domain';
import { appendsIn, isOfClocks } from '../story/append.js';

/** Chapters that no clock listens to: who works on a case, what is noted, proposed and found. */
const inert: readonly (keyof Chapters)[] = ['team', 'notes', 'approvals', 'dueDiligence'];

type OfClock = { readonly clockId: string; readonly rule: ClockRule };

/** Facts after a revision that may have moved a clock under its rule: what people did, asked of it, or published. */
export const candidatesFor = (
  { clockId, rule }: OfClock,
  facts: readonly Recorded[],
  after: number,
): readonly Recorded[] => {
  const heard = new Set([rule.starts, rule.stops, rule.cancels ?? []].flat().map(({ event }) => event));
  const bears = bearing(facts);
  const isAbout = (fact: Recorded) =>
    isOfClocks(fact) ? fact.data['clockId'] === clockId : heard.has(fact.type) || bears.has(fact.revision);
  return appendsIn(facts)
    .flatMap((append) => actsIn(append))
    .filter((fact) => fact.revision > after && isAbout(fact));
};

/** What somebody did in an append. Of clocks' facts alone, each is what was asked; what time rings out moves nothing. */
const actsIn = (append: readonly Recorded[]): readonly Recorded[] => {
  const people = append.filter((fact) => !isOfClocks(fact));
  if (people.length > 0) return people;
  const isTime = append[0]!.meta.by.role === 'SYSTEM';
  return append.filter(({ type }) => type === 'ClockRecomputed' || (!isTime && /^Clock(Paused|Resumed)$/.test(type)));
};

/** The revisions of facts that changed something in the case that a clock may listen to. */
const bearing = (facts: readonly Recorded[]): ReadonlySet<number> => {
  const bears = new Set<number>();
  let supportCase: SupportCase = newCase;
  for (const fact of facts) {
    if (isOfClocks(fact)) continue;
    const next = evolveCase(supportCase, fact);
    if (isChanged(supportCase, next)) bears.add(fact.revision);
    supportCase = next;
  }
  return bears;
};

/** Whatever else a case may come to know counts until it is listed as inert. */
const isChanged = (before: SupportCase, after: SupportCase): boolean => {
  const { revision: _, chapters: was, clocks: __, ...stood } = before;
  const { chapters: is, ...stands } = after;
  return (
    Object.entries(stood).some(([name, value]) => stands[name as keyof typeof stood] !== value) ||
    Object.keys(is).some(
      (chapter) =>
        !inert.includes(chapter as keyof Chapters) && is[chapter as keyof Chapters] !== was[chapter as keyof Chapters],
    )
  );
};

/** The facts without some of them. Where nothing of an append is left but clocks' own facts, they go as well. */
export const without = (facts: readonly Recorded[], left: readonly Recorded[]): readonly Recorded[] => {
  const gone = new Set(left.map(({ revision }) => revision));
  return appendsIn(facts).flatMap((append) => {
    const rest = append.filter(({ revision }) => !gone.has(revision));
    if (rest.length === append.length) return append;
    return rest.some((fact) => !isOfClocks(fact)) ? rest : [];
  });
};
