import { Bones, Button, Notice } from '@connex/ui/console';
import { lazy, Suspense } from 'react';
import { fullDayAndTime } from '../time/format.js';
import type { AsOf } from './as-of-search.js';

/** Most days nobody looks back: the form comes when it is asked for. */
const AsOfForm = lazy(() => import('./as-of.form.js').then(({ AsOfForm: form }) => ({ default: form })));

type Change = { readonly at: AsOf; readonly onGo: (at: AsOf | undefined) => void };

/** Says on which moment a page looks back, and that nothing can be done there. */
export const AsOfNotice = ({ at, onGo, steps }: Change & { readonly steps?: Steps | undefined }) => (
  <Notice
    tone="paused"
    icon="paused"
    role="status"
    title={`You are looking at ${fullDayAndTime(at.asOf)} Berlin.`}
    act={
      <span className="row noprint">
        {steps?.before !== undefined && (
          <Button label="One event back" onPress={() => onGo({ ...at, asOf: steps.before! })}>
            ◀
          </Button>
        )}
        {steps?.after !== undefined && (
          <Button label="One event on" onPress={() => onGo({ ...at, asOf: steps.after! })}>
            ▶
          </Button>
        )}
        <Button onPress={() => onGo({ ...at, known: at.known === 'then' ? 'now' : 'then' })}>
          {at.known === 'then' ? 'As it is known now' : 'As it was known then'}
        </Button>
        <Button onPress={() => onGo(undefined)}>Back to now</Button>
      </span>
    }
  >
    {at.known === 'then' ? 'As it was known then.' : 'As it is known now.'} Nothing can be changed here.
  </Notice>
);

/** The events beside a moment, where a page knows them. Instants are RFC 3339. */
export type Steps = { readonly before: string | undefined; readonly after: string | undefined };

type HeadProps = {
  readonly now: string;
  readonly at: AsOf | undefined;
  readonly steps?: Steps | undefined;
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onGo: (at: AsOf | undefined) => void;
};

/** Below the head of a page: which moment is looked at, and the question for another. */
export const AsOfHead = ({ now, at, steps, isAsking, onAsk, onGo }: HeadProps) => {
  const go = (next: AsOf | undefined) => {
    onAsk(false);
    onGo(next);
  };
  return (
    <>
      {at && <AsOfNotice at={at} steps={steps} onGo={go} />}
      {isAsking && (
        <Suspense fallback={<Bones label="The question is on its way" rows={1} columns={2} />}>
          <AsOfForm now={now} at={at} onGo={go} onClose={() => onAsk(false)} />
        </Suspense>
      )}
    </>
  );
};
