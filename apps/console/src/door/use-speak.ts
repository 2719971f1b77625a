import { useRef, useState } from 'react';
import { isUnheard, type Answer } from './answer.js';
import type { Receipt, Spoken } from './door.js';
import { door } from './house.js';

type Said = Omit<Spoken, 'commandId'>;

/**
 * Speaks a command. As long as nobody answered, the same words keep their id, so that saying them again does them once;
 * after any answer, or with other words, the next attempt is a new command.
 */
export const useSpeak = (command: string) => {
  const [isSpeaking, setSpeaking] = useState(false);
  const pending = useRef<{ readonly words: string; readonly commandId: string }>(undefined);

  const speak = async (said: Said): Promise<Answer<Receipt>> => {
    const words = JSON.stringify([command, said]);
    const commandId = pending.current?.words === words ? pending.current.commandId : crypto.randomUUID();
    pending.current = { words, commandId };
    setSpeaking(true);
    const answer = await door.speak(command, { commandId, ...said });
    setSpeaking(false);
    if (answer.ok || !isUnheard(answer.problem)) pending.current = undefined;
    return answer;
  };
  return { speak, isSpeaking };
};
