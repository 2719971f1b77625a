import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isUncertain, type Answer, type Problem } from '../door/answer.js';
import type { Receipt, Spoken } from '../door/door.js';
import { door } from '../door/house.js';
import type { Field, Wrong } from './field.js';
import type { When } from './when.panel.js';
import { wrongFields } from './wrong-fields.js';

type Said = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
type Saying = {
  readonly stream: string | undefined;
  readonly fields: readonly Field[];
  readonly onWrong: (wrong: readonly Wrong[]) => void;
  readonly onDone: (receipt: Receipt) => void;
};

const envelope = (stream: string | undefined, when: When | undefined): Omit<Spoken, 'commandId' | 'data'> => ({
  ...(stream !== undefined && { stream }),
  ...(when && { occurredAt: when.occurredAt }),
  ...(when?.lateReason.trim() && { lateReason: when.lateReason.trim() }),
});

/** Says a command once, however often it must be sent; shows what is wrong with it where that can be put right. */
export const useSaying = ({ stream, fields, onWrong, onDone }: Saying) => {
  const cache = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const [isSpeaking, setSpeaking] = useState(false);
  const pending = useRef<{ readonly words: string; readonly commandId: string }>(undefined);

  const settle = (answer: Answer<Receipt>) => {
    if (answer.ok || !isUncertain(answer.problem)) pending.current = undefined;
    if (answer.ok) {
      void cache.invalidateQueries({ queryKey: ['view'] });
      return onDone(answer.body);
    }
    setProblem(answer.problem);
    const errors = answer.problem.errors ?? [];
    if (errors.length > 0) onWrong(wrongFields(fields, errors));
  };

  const say = async ({ type, data }: Said, when: When | undefined): Promise<void> => {
    const words = JSON.stringify([type, data, when]);
    const commandId = pending.current?.words === words ? pending.current.commandId : crypto.randomUUID();
    pending.current = { words, commandId };
    setProblem(undefined);
    setSpeaking(true);
    const answer = await door.speak(type, { commandId, data, ...envelope(stream, when) });
    setSpeaking(false);
    settle(answer);
  };
  return { say, isSpeaking, problem };
};
