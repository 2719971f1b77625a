import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.piece.js';
import { useShortcut } from './use-shortcut.js';

/** What was done, in a sentence; where to see it; how to take it back, for as long as it stands. */
export type Toast = {
  readonly text: string;
  readonly link?: { readonly href: string; readonly label: string } | undefined;
  readonly undo?: { readonly label: string; readonly onUndo: () => void } | undefined;
};

type Standing = Toast & { readonly key: number };
type Say = (toast: Toast) => void;

const ToastContext = createContext<Say | undefined>(undefined);
const shownFor = 10_000;

/** Says a toast. Throws where no `Toasts` stand around. */
export const useToast = (): Say => {
  const say = useContext(ToastContext);
  if (!say) throw new Error('No Toasts stand around this piece.');
  return say;
};

export type ToastViewProps = {
  readonly toast: Toast;
  readonly hotkey?: string | undefined;
  readonly onUndo?: () => void;
};

/** One toast, as it looks. */
export const ToastView = ({ toast: { text, link, undo }, hotkey, onUndo }: ToastViewProps) => (
  <p className="toast">
    <span>{text}</span>
    {link && <a href={link.href}>{link.label}</a>}
    {undo && (
      <Button hotkey={hotkey} onPress={onUndo}>
        {undo.label}
      </Button>
    )}
  </p>
);

/** Toasts that stay ten seconds, and longer while a pointer or the focus rests on them. */
const useToasts = () => {
  const [toasts, setToasts] = useState<readonly Standing[]>([]);
  const next = useRef(0);
  const resting = useRef(false);
  const remove = useCallback((key: number) => setToasts((all) => all.filter((one) => one.key !== key)), []);
  const expire = useCallback(
    (key: number) => {
      if (resting.current) setTimeout(() => expire(key), shownFor / 2);
      else remove(key);
    },
    [remove],
  );
  const say = useCallback<Say>(
    (toast) => {
      const key = (next.current += 1);
      setToasts((all) => [...all.slice(-2), { ...toast, key }]);
      setTimeout(() => expire(key), shownFor);
    },
    [expire],
  );
  return { toasts, say, remove, resting };
};

/** Stands around the pages: toasts are shown at the foot of the window, said politely, and `z` takes the last one back. */
export const Toasts = ({ label = 'Messages', children }: { readonly label?: string; readonly children: ReactNode }) => {
  const { toasts, say, remove, resting } = useToasts();
  const last = useMemo(() => toasts.findLast(({ undo }) => undo !== undefined), [toasts]);
  const undo = (toast: Standing | undefined) => {
    if (!toast) return;
    remove(toast.key);
    toast.undo?.onUndo();
  };
  useShortcut('z', 'undo', () => undo(last), { when: last !== undefined });
  const rest = (is: boolean) => () => (resting.current = is);
  return (
    <ToastContext value={say}>
      {children}
      <section
        className="toasts"
        aria-label={label}
        onPointerEnter={rest(true)}
        onPointerLeave={rest(false)}
        onFocus={rest(true)}
        onBlur={rest(false)}
      >
        <div role="status" aria-live="polite">
          {toasts.map((toast) => (
            <ToastView
              key={toast.key}
              toast={toast}
              hotkey={toast === last ? 'z' : undefined}
              onUndo={() => undo(toast)}
            />
          ))}
        </div>
      </section>
    </ToastContext>
  );
};
