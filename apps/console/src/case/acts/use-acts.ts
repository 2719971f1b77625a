import { useMemo } from 'react';
import type { Act } from '../../commands/language/acts.js';
import { useLanguage } from '../../commands/use-language.js';
import { useSession } from '../../door/use-session.js';
import type { CaseFile } from '../use-case.js';
import { mainActOf, type MainAct } from './main-act.js';

export type CaseActs = { readonly acts: readonly Act[]; readonly main: MainAct | undefined };

/** What whoever sits here can do in a case, and which of it is theirs to do next. */
export const useActs = ({ overview, tasks }: CaseFile): CaseActs => {
  const language = useLanguage();
  const { role, person } = useSession();
  return useMemo(() => {
    const { stage, openProposals } = overview;
    const acts = language?.actsIn({ role, person, stage, openProposals }) ?? [];
    return { acts, main: mainActOf(tasks, acts, { role, person }) };
  }, [language, overview, tasks, role, person]);
};
