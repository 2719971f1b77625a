import { useRouter, useRouterState } from '@tanstack/react-router';
import { asOfText, type AsOf } from '../../as-of/as-of-search.js';
import { AsOfHead } from '../../as-of/as-of.panel.js';
import type { CaseFile } from '../use-case.js';

/** Goes to the same part of a case at another moment; nothing is back to now. */
export const useGoThen = () => {
  const { history } = useRouter();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (at: AsOf | undefined) => history.push(`/app${path.replace(/^\/app/, '')}${asOfText(at)}`);
};

type Props = {
  readonly file: CaseFile;
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
};

/** Below the head of a case: which moment is looked at, step by step along its events, and the question for another. */
export const LookingBack = ({ file: { at, now }, isAsking, onAsk }: Props) => {
  const go = useGoThen();
  return <AsOfHead now={at?.houseNow ?? now} at={at} steps={at?.steps} isAsking={isAsking} onAsk={onAsk} onGo={go} />;
};
