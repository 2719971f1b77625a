import { timeBy } from '@connex/domain';
import { ClockChip, Facts, hours, leftSum, signedHours, Sum } from '@connex/ui/html';
import { wordOf } from '../../commands/words.js';
import { netOf } from '../clocks/clock-course.js';
import { chipOf, dueSentence, inOrder } from '../clocks/clock-rows.js';
import type { CaseFile } from '../use-case.js';
import { phoneCall } from './phone-call.js';

/** The case in one look, for whoever has the government on the telephone; and the headline clock with its sum. */
export const PhoneCall = ({ file }: { readonly file: CaseFile }) => (
  <aside className="panel" aria-labelledby="h-sum">
    <h2 id="h-sum">For a phone call</h2>
    <Facts facts={phoneCall(file)} />
    <Headline file={file} />
  </aside>
);

const Headline = ({ file: { courses, calendars, now } }: { readonly file: CaseFile }) => {
  const course = inOrder(courses)[0];
  const net = course && netOf(course);
  if (!course || net === undefined || course.clock.targetSeconds === null) return null;
  const { clock } = course;
  const chip = { ...chipOf(course, { calendars, now }), note: dueSentence(course, now) };
  return (
    <div className="part">
      <h3>{wordOf(clock.title)}</h3>
      <p>
        <ClockChip {...chip} />
      </p>
      <LeftSum file={{ courses, calendars, now }} net={net} />
    </div>
  );
};

type LeftProps = { readonly file: Pick<CaseFile, 'courses' | 'calendars' | 'now'>; readonly net: number };

/** From the goal to what is left: the parts add up, and the way to closing time is a part of its own. */
const LeftSum = ({ file: { courses, calendars, now }, net }: LeftProps) => {
  const { clock } = inOrder(courses)[0]!;
  const goal = clock.targetSeconds ?? 0;
  const isRunning = clock.status === 'running' && clock.dueAt !== null && clock.dueAt > now;
  const time = timeBy(calendars, clock.calendar, clock.calendarVersion);
  const left = isRunning ? time.elapsed(Date.parse(now), Date.parse(clock.dueAt!)) : Math.max(0, goal - net);
  const sum = leftSum({ goal, used: net, left });
  const days = goal / clock.secondsPerDay;
  return (
    <Sum
      caption="From the goal to the time left"
      rows={[
        { label: `Goal, ${days} working days`, figures: [hours(sum.goal)] },
        { label: 'Used, net', figures: [signedHours(-sum.used)] },
        ...(sum.toClosing === 0 ? [] : [{ label: 'To closing time', figures: [signedHours(sum.toClosing)] }]),
      ]}
      totals={[{ label: isRunning ? 'Left' : 'Left of the goal', figures: [hours(sum.left)] }]}
    />
  );
};
