import type { ReactNode } from 'react';
import { Button as Trigger } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu as Items, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

/** An act of a menu. One that is not yours is listed with the reason, can be reached, and does nothing. */
export type Act = {
  readonly key: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly refusal?: string | undefined;
};

export type ActGroup = { readonly key: string; readonly label?: string | undefined; readonly acts: readonly Act[] };

export type MenuProps = {
  /** Its name, where what it shows is a sign. */
  readonly label?: string | undefined;
  readonly trigger: ReactNode;
  readonly groups: readonly ActGroup[];
  readonly onAct: (key: string) => void;
  readonly kind?: 'main' | 'plain' | undefined;
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
};

const Item = ({ act: { key, label, note, refusal } }: { readonly act: Act }) => (
  <MenuItem
    id={key}
    textValue={label}
    shouldCloseOnSelect={refusal === undefined}
    render={(props) => <div {...(props as object)} aria-disabled={refusal ? true : undefined} />}
  >
    <span>{label}</span>
    {(refusal ?? note) && <small>{refusal ?? note}</small>}
  </MenuItem>
);

const refusedIn = (groups: readonly ActGroup[], key: string) =>
  groups.flatMap(({ acts }) => acts).find((act) => act.key === key)?.refusal !== undefined;

const openness = ({ isOpen, onOpenChange }: Pick<MenuProps, 'isOpen' | 'onOpenChange'>) => ({
  ...(isOpen === undefined ? {} : { isOpen }),
  ...(onOpenChange ? { onOpenChange } : {}),
});

/** A button that opens a list of acts. Arrows, first letters, Enter and Esc work; focus comes back to the button. */
export const Menu = ({ label, trigger, groups, onAct, kind, ...open }: MenuProps) => (
  <MenuTrigger {...openness(open)}>
    <Trigger className={kind ? `btn ${kind}` : 'btn'} {...(label ? { 'aria-label': label } : {})}>
      {trigger}
    </Trigger>
    <Popover className="popover" placement="bottom end">
      <Items
        className="menu"
        onAction={(key) => {
          if (!refusedIn(groups, String(key))) onAct(String(key));
        }}
      >
        {groups.map((group) => (
          <MenuSection key={group.key} id={group.key} aria-label={group.label ?? group.key}>
            {group.label && <Header>{group.label}</Header>}
            {group.acts.map((act) => (
              <Item key={act.key} act={act} />
            ))}
          </MenuSection>
        ))}
      </Items>
    </Popover>
  </MenuTrigger>
);
