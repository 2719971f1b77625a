import { ApplicationFailure } from '@temporalio/activity';
import type { CommandDesk } from '@connex/event-log';
import type { TimeActivities } from '@connex/workflows';
import type { HouseLog } from '../boot/house-log.js';
import { codeOf } from '../boot/fault-code.js';
import type { RingAnswers } from './ring-answers.js';

type Needs = { readonly desk: Pick<CommandDesk, 'ring'>; readonly answers: RingAnswers; readonly log: HouseLog };

/**
 * What time may do: ask the desk. Whether an alarm is due is for the desk to say, and its "no" is an answer.
 * Only a fault is thrown, as a code: nothing that a message might tell may come to Temporal.
 */
export const timeActivities = ({ desk, answers, log }: Needs): TimeActivities => ({
  async ring(alarm) {
    try {
      return await answers.through(alarm.stream, desk.ring(alarm));
    } catch (fault) {
      log.fault(fault, { stream: alarm.stream });
      throw asCode(codeOf(fault));
    }
  },
});

const asCode = (code: string) => {
  const failure = ApplicationFailure.create({ message: code, type: code });
  failure.stack = code;
  return failure;
};
