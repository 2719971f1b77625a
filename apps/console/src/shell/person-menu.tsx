import { Menu, useLetters, useTheme, useToast, type ActGroup, type Theme } from '@connex/ui/console';
import { useState } from 'react';
import type { Role } from '@connex/domain';
import { sentenceOf, type Answer } from '../door/answer.js';
import { door } from '../door/house.js';
import type { Session } from '../door/session.js';
import { tellHat } from './hats.js';
import { settingsOf } from './settings-of.js';
import { inWords } from '../time/words.js';

const themes: Readonly<Record<Theme, string>> = {
  machine: 'As the machine is set',
  light: 'Light',
  dark: 'Dark',
};

const chosen = (is: boolean) => (is ? { note: 'now' } : {});

const rolesOf = ({ role, roles }: Session): ActGroup => ({
  key: 'group of roles',
  label: 'Act as',
  acts: roles.map((one) => ({ key: `role ${one}`, label: inWords(one), ...chosen(one === role) })),
});

const themesOf = (theme: Theme): ActGroup => ({
  key: 'group of themes',
  label: 'Colours',
  acts: (Object.keys(themes) as Theme[]).map((one) => ({
    key: `theme ${one}`,
    label: themes[one],
    ...chosen(one === theme),
  })),
});

const leaving: ActGroup = {
  key: 'group of leaving',
  label: 'Leaving',
  acts: [
    { key: 'leave', label: 'Sign out' },
    { key: 'leave everywhere', label: 'Sign out everywhere', note: 'ends all your sessions, on every machine' },
  ],
};

type Props = { readonly session: Session; readonly onKeys: () => void };

/** What the menu does, by the key of each act. */
const useActs = ({ onKeys }: Props) => {
  const say = useToast();
  const [letters, letAct] = useLetters();
  const [theme, setTheme] = useTheme();
  const then = (answer: Answer<unknown>, go: () => void) => {
    if (answer.ok) go();
    else say({ text: sentenceOf(answer.problem) });
  };
  const wearAnew = () => {
    tellHat();
    location.reload();
  };
  const leave = () => location.assign('/sign-in/out');
  const acts: Readonly<Record<string, (value: string) => unknown>> = {
    role: async (role) => then(await door.wear(role as Role), wearAnew),
    theme: (one) => setTheme(one as Theme),
    keys: onKeys,
    letters: () => letAct(!letters),
    leave: async (everywhere) => then(await (everywhere ? door.leaveEverywhere() : door.leave()), leave),
  };
  const act = (key: string) => {
    const [name = '', value = ''] = key.split(' ');
    void acts[name]?.(value);
  };
  return { act, letters, theme };
};

/** Who one is, and what one may set: the hat, the colours, the keys; and the way out. */
export const PersonMenu = (props: Props) => {
  const { session } = props;
  const { act, letters, theme } = useActs(props);
  const [isOpen, setOpen] = useState(true);
  const keys: ActGroup = {
    key: 'group of keys',
    label: 'Keys',
    acts: [
      { key: 'keys', label: 'All keys', note: '?' },
      { key: 'letters', label: letters ? 'Switch keys of one letter off' : 'Switch keys of one letter on' },
    ],
  };
  const hats = session.roles.length > 1 ? [rolesOf(session)] : [];
  return (
    <Menu
      label={settingsOf(session)}
      kind="plain"
      trigger={
        <span className="person" aria-hidden="true">
          <abbr>{session.initials}</abbr>
        </span>
      }
      groups={[...hats, themesOf(theme), keys, leaving]}
      onAct={act}
      isOpen={isOpen}
      onOpenChange={setOpen}
    />
  );
};
