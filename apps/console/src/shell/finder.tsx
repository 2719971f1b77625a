import { Palette } from '@connex/ui/console';
import type { CaseOverview, Task } from '@connex/read-models';
import { useParams, useRouter } from '@tanstack/react-router';
import type { Session } from '../door/session.js';
import { useView } from '../door/use-view.js';
import { actsGroup, beginningsGroup, casesGroup, pagesGroup } from './finder-groups.js';

type Props = { readonly session: Session; readonly onClose: () => void };

/** Goes to a page or a case by its name, or begins an act. */
export const Finder = ({ session: { role }, onClose }: Props) => {
  const router = useRouter();
  const { name } = useParams({ strict: false });
  const cases = useView<CaseOverview>('case-overview');
  const tasks = useView<Task>('my-tasks');
  const go = (path: string) => {
    onClose();
    router.history.push(`/app${path.replace(/#.*/, '')}`);
  };
  const groups = [
    actsGroup(tasks.data?.rows.map(({ row }) => row) ?? [], name, role),
    pagesGroup(role),
    beginningsGroup(role),
    casesGroup(cases.data?.rows.map(({ row }) => row) ?? []),
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
