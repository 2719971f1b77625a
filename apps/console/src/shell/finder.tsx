import { Palette } from '@connex/ui/console';
import type { CaseOverview, Task } from '@connex/read-models';
import { useParams, useRouter } from '@tanstack/react-router';
import { useLanguage } from '../commands/use-language.js';
import type { Session } from '../door/session.js';
import { useRows } from '../door/use-rows.js';
import { actsGroup, beginningsGroup, casesGroup, pagesGroup } from './finder-groups.js';

type Props = { readonly session: Session; readonly onClose: () => void };

/** Goes to a page or a case by its name, or begins an act. */
export const Finder = ({ session, onClose }: Props) => {
  const { role, person } = session;
  const router = useRouter();
  const { name } = useParams({ strict: false });
  const language = useLanguage();
  const cases = useRows<CaseOverview>('case-overview');
  const tasks = useRows<Task>('my-tasks');
  const open = cases.find(({ nickname }) => nickname === name);
  const acts = (open && language?.actsIn({ ...open, role, person })) ?? [];
  const go = (path: string) => {
    onClose();
    router.history.push(`/app${path.replace(/#.*/, '')}`);
  };
  const groups = [
    actsGroup(open && { nickname: open.nickname, tasks, acts }, role),
    pagesGroup(role),
    beginningsGroup(role),
    casesGroup(cases),
  ];
  return (
    <Palette
      isOpen
      onClose={onClose}
      label="Go to a case or run an act"
      nothing="Nothing matches. Cases are found by their nickname."
      groups={groups.filter(({ options }) => options.length > 0)}
      onChoose={go}
    />
  );
};
