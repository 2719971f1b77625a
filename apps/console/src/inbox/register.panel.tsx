import { usePanelFocus } from '@connex/ui/console';
import { useRouter } from '@tanstack/react-router';
import { CommandForm } from '../commands/command.form.js';
import { actOf } from '../commands/words.js';

/** What opens a case. */
export const registering = ['RegisterRequest', 'RegisterEnquiry'] as const;

type RegisterProps = { readonly command: (typeof registering)[number]; readonly onClose: () => void };

/** A letter, or a first contact, that becomes a case. */
export const RegisterPanel = ({ command, onClose }: RegisterProps) => {
  const { history } = useRouter();
  usePanelFocus('h-register');
  return (
    <aside className="panel" aria-labelledby="h-register">
      <h2 id="h-register" tabIndex={-1}>
        {actOf(command)}
      </h2>
      <CommandForm command={command} onDone={({ stream }) => history.push(`/app/cases/${stream}`)} onClose={onClose} />
    </aside>
  );
};
