import { Button } from '@connex/ui/console';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { asOfText, type AsOf } from '../../as-of/as-of-search.js';
import { AsOfHead } from '../../as-of/as-of.panel.js';
import type { CaseFile } from '../use-case.js';

/** Goes to the same part of a case at another moment; nothing is back to now. */
export const useGoThen = () => {
  const { history } = useRouter();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (at: AsOf | undefined) => history.push(`/app${path.replace(/^\/app/, '')}${asOfText(at)}`);
};

/** In the head of a case: which moment is looked at, step by step along its events, and the way to another. */
export const LookingBack = ({ file: { at, now } }: { readonly file: CaseFile }) => {
  const [isAsking, setAsking] = useState(false);
  const go = useGoThen();
  return (
    <>
      <AsOfHead
        now={at?.houseNow ?? now}
        at={at}
        steps={at?.steps}
        isAsking={isAsking}
        onAsk={setAsking}
        onGo={(next) => go(next)}
      />
      {!isAsking && (
        <p className="noprint">
          <Button kind="plain" onPress={() => setAsking(true)}>
            View another date…
          </Button>
        </p>
      )}
    </>
  );
};
