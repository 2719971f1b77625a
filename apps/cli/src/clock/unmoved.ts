import type { Step, Walk } from '@connex/event-log';

/** Why the clock did not get where it was sent, as a sentence. */
export const unmoved = (answer: Walk | Step): string => {
  switch (answer.status) {
    case 'stuck':
    case 'due':
      return `The alarm ${answer.alarm.key} of ${answer.alarm.stream}, due ${answer.alarm.at}, is not answered. Is the conductor ready? (connex status)`;
    case 'refused':
      return sentences[answer.why];
    case 'there':
    case 'moved':
      return 'The clock is there.';
  }
};

const sentences = {
  'wall-house': 'This house keeps the time of the world; its clock cannot be moved.',
  backwards: 'The clock only moves forward.',
} as const;
