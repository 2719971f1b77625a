import { Button, Dialog, Select, TextField, useToast } from '@connex/ui/console';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { withdrawNote } from '../commands/withdraw-note.js';
import { door } from '../door/house.js';
import { inWords } from '../time/words.js';
import { namesOf, sayToAll, type Chosen, type Outcome } from './bulk-acts.js';

type Props = { readonly cases: readonly Chosen[]; readonly onClose: () => void };

type Asked = Props & {
  readonly title: string;
  readonly act: string;
  readonly command: string;
  /** What is to be said, or nothing while something is missing. */
  readonly data: unknown;
  readonly missing: () => void;
  readonly done: (outcomes: readonly Outcome[]) => void;
  readonly children: ReactNode;
};

/** Which cases were refused, and why; the others are done. */
const NotRecorded = ({ refused }: { readonly refused: readonly Outcome[] }) =>
  refused.length > 0 && (
    <div className="problems" role="alert">
      <h3>Not recorded in {refused.length === 1 ? 'one case' : `${refused.length} cases`}</h3>
      <ul>
        {refused.map(({ stream, nickname, problem }) => (
          <li key={stream}>
            {nickname}: {problem}
          </li>
        ))}
      </ul>
    </div>
  );

/** One command for many cases, with what came of each where one was refused. */
const BulkDialog = ({ cases, onClose, title, act, command, data, missing, done, children }: Asked) => {
  const cache = useQueryClient();
  const [refused, setRefused] = useState<readonly Outcome[]>([]);
  const [isBusy, setBusy] = useState(false);
  const sayer = useRef<{ readonly words: string; readonly say: ReturnType<typeof sayToAll> }>(undefined);
  const speak = async () => {
    if (data === undefined) return missing();
    const words = JSON.stringify(data);
    if (sayer.current?.words !== words) sayer.current = { words, say: sayToAll(command, data) };
    setBusy(true);
    const outcomes = await sayer.current.say(cases);
    setBusy(false);
    void cache.invalidateQueries({ queryKey: ['view'] });
    const failed = outcomes.filter(({ problem }) => problem !== undefined);
    setRefused(failed);
    if (failed.length > 0) return;
    done(outcomes);
    onClose();
  };
  const button = (
    <Button kind="main" busy={isBusy} onPress={() => void speak()}>
      {isBusy ? 'Recording…' : act}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={title} acts={button}>
      <p className="muted">{namesOf(cases)}</p>
      {children}
      <NotRecorded refused={refused} />
    </Dialog>
  );
};

const staffRoles = ['INTAKE', 'CASE_MGR', 'INTEGRITY', 'ROSTER', 'CONTRACTS', 'ME'] as const;

/** Gives the chosen cases to a colleague. */
export const AssignDialog = ({ cases, onClose }: Props) => {
  const say = useToast();
  const [person, setPerson] = useState('');
  const [role, setRole] = useState<string | undefined>('CASE_MGR');
  const [wrong, setWrong] = useState<string>();
  const data = person.trim() === '' || role === undefined ? undefined : { person: person.trim(), role };
  return (
    <BulkDialog
      {...{ cases, onClose, data }}
      title={cases.length === 1 ? 'Assign one case' : `Assign ${cases.length} cases`}
      act="Record assignment"
      command="AssignStaff"
      missing={() => setWrong('Say who takes these cases')}
      done={(outcomes) =>
        say({ text: `Assigned in ${outcomes.length === 1 ? 'one case' : `${outcomes.length} cases`}.` })
      }
    >
      <TextField
        label="Colleague"
        hint="As the house knows them, e.g. case-manager"
        value={person}
        onChange={setPerson}
        wrong={wrong}
      />
      <Select
        label="As"
        choices={staffRoles.map((key) => ({ key, label: inWords(key) }))}
        value={role}
        onChange={setRole}
      />
    </BulkDialog>
  );
};

/** Takes the notes back, and tells of each case whose note still stands. */
const withdraw = async (outcomes: readonly Outcome[], say: ReturnType<typeof useToast>): Promise<void> => {
  const problems: string[] = [];
  for (const { nickname, receipt } of outcomes) {
    const problem = receipt && (await withdrawNote(door, receipt));
    if (problem !== undefined) problems.push(`${nickname}: ${problem}`);
  }
  if (problems.length > 0) say({ text: problems.join(' ') });
};

/** Adds the same note to the chosen cases; it can be taken back for as long as the message about it stands. */
export const NoteDialog = ({ cases, onClose }: Props) => {
  const say = useToast();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const data = text.trim() === '' ? undefined : { text: text.trim() };
  return (
    <BulkDialog
      {...{ cases, onClose, data }}
      title={cases.length === 1 ? 'Add a note to one case' : `Add a note to ${cases.length} cases`}
      act="Add note"
      command="AddNote"
      missing={() => setWrong('Write the note')}
      done={(outcomes) =>
        say({ text: 'The note is added.', undo: { label: 'Undo', onUndo: () => void withdraw(outcomes, say) } })
      }
    >
      <TextField
        label="Note"
        hint="Read by those of the unit who work on cases; not by the government, the Board or an auditor."
        rows={4}
        value={text}
        onChange={setText}
        wrong={wrong}
      />
    </BulkDialog>
  );
};
