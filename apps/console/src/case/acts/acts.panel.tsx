import { Button, Icon, Menu, useShortcut, type ActGroup } from '@connex/ui/console';
import type { Act } from '../../commands/language/acts.js';
import type { CaseActs } from './use-acts.js';

type ActsProps = { readonly acts: CaseActs; readonly onAct: (key: string, subject?: string) => void };

const asItem = ({ key, label, means, refusal }: Act) => ({ key, label: `${label}…`, note: means, refusal });

const groupsOf = (acts: readonly Act[], main: string | undefined): readonly ActGroup[] => [
  {
    key: 'yours',
    label: 'Yours to do',
    acts: acts.filter((act) => act.refusal === undefined && act.key !== main).map(asItem),
  },
  {
    key: 'others',
    label: 'Not yours, or not now',
    acts: acts.filter(({ refusal }) => refusal !== undefined).map(asItem),
  },
];

const asking = ['RequestInformation'];

/** The act that is theirs next, filled; a question to the government; and all the rest, with the reason where it is not theirs. */
export const ActsPanel = ({ acts: { acts, main }, onAct }: ActsProps) => {
  const ask = acts.find(({ command, refusal }) => asking.includes(command) && refusal === undefined);
  const isAskMain = ask !== undefined && ask.key === main?.act.key;
  const open = () => main && onAct(main.act.key, main.task.subject ?? undefined);
  useShortcut('d', 'do what is next', () => open(), { when: main !== undefined });
  const groups = groupsOf(acts, main?.act.key).filter((group) => group.acts.length > 0);
  return (
    <>
      {main && (
        <Button kind="main" hotkey="d" onPress={() => open()}>
          {main.act.label}…
        </Button>
      )}
      {ask && !isAskMain && <Button onPress={() => onAct(ask.key)}>Ask government…</Button>}
      {groups.length > 0 && (
        <Menu label="More acts" trigger={<Icon name="more" />} groups={groups} onAct={(key) => onAct(key)} />
      )}
    </>
  );
};
