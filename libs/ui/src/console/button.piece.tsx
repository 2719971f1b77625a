import { useId, type ReactNode, type Ref } from 'react';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  /** `main` for the one act of a screen or of its panel, `grave` for what cannot be undone, `plain` for a small one. */
  readonly kind?: 'main' | 'grave' | 'plain' | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** Its name, where what it shows is a sign. */
  readonly label?: string | undefined;
  /** The key that does the same, shown on the button: `e`. */
  readonly hotkey?: string | undefined;
  /** It was pressed, and the answer is not there yet. */
  readonly busy?: boolean | undefined;
  /** Why it is not yours to press. It stays where it is and can be reached, so that the reason is heard. */
  readonly refusal?: string | undefined;
  /** Given for a button that stays pressed. */
  readonly pressed?: boolean | undefined;
  /** What it opens beside itself is open. */
  readonly expanded?: boolean | undefined;
  readonly id?: string | undefined;
  readonly form?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
};

type Ways = Pick<ButtonProps, 'kind' | 'type' | 'onPress' | 'busy' | 'refusal'>;

/** A button that may not act stays a button: a form is not sent by it either. */
const pressing = ({ kind, type = 'button', onPress, busy, refusal }: Ways) => {
  const rests = busy === true || refusal !== undefined;
  return {
    className: kind ? `btn ${kind}` : 'btn',
    type: rests ? ('button' as const) : type,
    onClick: rests ? undefined : onPress,
    'aria-busy': busy || undefined,
    'aria-disabled': rests || undefined,
  };
};

const spoken = (hotkey: string | undefined) =>
  hotkey?.replace('Esc', 'Escape').replace('Ctrl', 'Control').replaceAll(' ', '+');

/** A button that names its act. Three dots mean that something is asked first. */
export const Button = ({ children, label, hotkey, pressed, expanded, id, form, ref, ...ways }: ButtonProps) => {
  const why = useId();
  const button = (
    <button
      {...pressing(ways)}
      ref={ref}
      id={id}
      form={form}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={spoken(hotkey)}
      aria-describedby={ways.refusal ? why : undefined}
    >
      {children}
      {hotkey && <kbd aria-hidden="true">{hotkey}</kbd>}
    </button>
  );
  if (!ways.refusal) return button;
  return (
    <span>
      {button}{' '}
      <small className="muted" id={why}>
        {ways.refusal}
      </small>
    </span>
  );
};
