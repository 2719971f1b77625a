import { Bones, Button, ErrorSummary, useToast } from '@connex/ui/console';
import { useRef, type ReactNode } from 'react';
import type { Receipt } from '../door/door.js';
import { useCaseKnows } from './case-knows.js';
import type { CommandForm as Form } from './field.js';
import { Fields } from './fields/fields.panel.js';
import { FormFrameProvider } from './form-frame.js';
import type { Purpose } from './language/hear.js';
import type { Language } from './language/language.js';
import { recordedToast } from './recorded.js';
import { Refused } from './refused.panel.js';
import { useCommandForm, type CommandFormAsked } from './use-command-form.js';
import { draftSaid } from './use-draft.js';
import { useLanguage } from './use-language.js';
import { WhenPanel } from './when.panel.js';
import { proposingOf } from './words.js';

export type CommandFormProps = Omit<CommandFormAsked, 'purpose'> & {
  readonly command: string;
  readonly purpose?: Purpose | undefined;
  /** Under which name the case is found: where the toast leads. */
  readonly name?: string | undefined;
  /** What stands between the meaning of the act and its fields: the proposal that is decided. */
  readonly children?: ReactNode | undefined;
  /** Another way to answer, beside the main one. */
  readonly beside?: ((busy: boolean) => ReactNode) | undefined;
  readonly onClose?: (() => void) | undefined;
};

/** A command as a form, made from the words of the house. What is typed is kept, whatever happens. */
export const CommandForm = ({ command, purpose = 'speak', ...props }: CommandFormProps) => {
  const language = useLanguage();
  const form = language?.formOf(command);
  if (!language) return <Bones label="The form is on its way" rows={3} columns={1} />;
  if (!form) return <p>The house has no such act.</p>;
  return <Inside key={`${command}.${purpose}`} {...props} {...{ command, purpose, form, language }} />;
};

const countWords = ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things'];
const toPutRight = (count: number) => `${countWords[count] ?? `${count} things`} to put right`;

const verbs: Readonly<Record<Purpose, (form: Form) => string>> = {
  speak: ({ title }) => title,
  propose: ({ command }) => proposingOf(command),
  decide: () => 'Approve as proposed',
};

type InsideProps = CommandFormProps & { readonly purpose: Purpose; readonly form: Form; readonly language: Language };

const Inside = ({ form, language, children, beside, name, onClose, onDone, ...asked }: InsideProps) => {
  const toast = useToast();
  const done = (receipt: Receipt) => {
    toast(recordedToast(receipt, name, toast));
    onDone(receipt);
  };
  const at = useCommandForm({ ...asked, form, language, onDone: done });
  const busy = at.isSpeaking || at.isWaiting;
  return (
    <FormFrameProvider value={at.frame}>
      <form
        className="part"
        noValidate
        aria-label={form.title}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void at.submit();
        }}
      >
        <p className="muted">{form.means}</p>
        {children}
        <Amiss at={at} stream={asked.stream} />
        <Fields fields={at.fields} values={at.filled.values} onChange={at.change} />
        <WhenPanel when={at.filled.when} onChange={at.setWhen} />
        <Foot verb={verbs[at.purposeNow](form)} draft={draftSaid(at.draft.state)} {...{ busy, onClose }}>
          {beside?.(busy)}
        </Foot>
      </form>
    </FormFrameProvider>
  );
};

type AmissProps = { readonly at: ReturnType<typeof useCommandForm>; readonly stream: string | undefined };

/** What is to be put right, field by field; else what the house answered. */
const Amiss = ({ at: { wrong, frame, summary, problem }, stream }: AmissProps) => {
  const { story } = useCaseKnows();
  const problems = wrong.map(({ path, message }) => ({ fieldId: frame.idOf(path), says: message }));
  const openedAt = useRef(Math.max(0, ...story.map((row) => row.revision)));
  return (
    <>
      <div ref={summary}>
        {wrong.length > 0 && <ErrorSummary level={3} title={toPutRight(wrong.length)} problems={problems} />}
      </div>
      {problem && wrong.length === 0 && <Refused problem={problem} stream={stream} revision={openedAt.current} />}
    </>
  );
};

type FootProps = {
  readonly verb: string;
  readonly draft: string;
  readonly busy: boolean;
  readonly onClose: (() => void) | undefined;
  readonly children: ReactNode;
};

const Foot = ({ verb, draft, busy, onClose, children }: FootProps) => (
  <div className="row">
    <Button kind="main" type="submit" busy={busy}>
      {busy ? 'Recording…' : verb}
    </Button>
    {children}
    {onClose && <Button onPress={onClose}>Not now</Button>}
    <span className="muted" role="status">
      {draft}
    </span>
  </div>
);
