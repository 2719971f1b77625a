import { ballOf, countryOf, evolveCase, newCase, nicknameOf, trackOf, type SupportCase } from '@connex/domain';
import { hearing, type Hears } from './facts.js';
import type { Fold } from './projector.js';

/** A case as the house knows it, and what a view notes beside. */
export type Known<Notes> = { readonly supportCase: SupportCase; readonly notes: Notes };

type CaseView<Row, Notes> = Omit<Fold<Row, Known<Notes>>, 'kind' | 'about' | 'initial' | 'evolve' | 'show'> & {
  readonly notes: Notes;
  readonly hears: Hears<Notes>;
  /** The rows of a case that has begun. */
  show(known: Known<Notes>, stream: string): Readonly<Record<string, Row>>;
};

/** A view of cases stands on the case itself, so that the wall and the decider never tell two stories. */
export const caseFold = <Row, Notes>({
  notes,
  hears,
  show,
  ...named
}: CaseView<Row, Notes>): Fold<Row, Known<Notes>> => {
  const note = hearing(hears);
  return {
    ...named,
    kind: 'fold',
    about: 'case',
    initial: { supportCase: newCase, notes },
    evolve: (known, event) => ({
      supportCase: evolveCase(known.supportCase, event),
      notes: note(known.notes, event),
    }),
    show: (known, stream) => (known.supportCase.stage === 'NEW' ? {} : show(known, stream)),
  };
};

/** Where a case stands, for every row that speaks of one. */
export const standingOf = (supportCase: SupportCase, stream: string) => ({
  stream,
  nickname: nicknameOf(supportCase),
  country: countryOf(supportCase),
  stage: supportCase.stage === 'NEW' ? ('ENQUIRY' as const) : supportCase.stage,
  ball: ballOf(supportCase),
  track: trackOf(supportCase),
});

/** Who of the house was given a role in the case last; nobody: the whole desk has it. */
export const colleagueIn = ({ chapters }: SupportCase, role: string): string | null =>
  chapters.team.colleagues.findLast((colleague) => colleague.role === role)?.person ?? null;

/** The clocks that are not at their end, in the order of their starts. */
export const openClocks = ({ clocks }: SupportCase) =>
  clocks.clocks.filter(({ status }) => status === 'running' || status === 'paused');
