import { ErrorSummary } from '@connex/ui/console';
import { useEffect, useId, type ComponentProps } from 'react';

type Props = Pick<ComponentProps<typeof ErrorSummary>, 'problems'>;

/** What is amiss with a form beside a list; whoever sent it is led there, also when the next try finds something else. */
export const ToPutRight = ({ problems }: Props) => {
  const id = useId();
  const said = problems.map(({ fieldId }) => fieldId).join(' ');
  useEffect(() => {
    if (said !== '') document.getElementById(id)?.focus();
  }, [id, said]);
  if (problems.length === 0) return null;
  return <ErrorSummary id={id} level={3} title="To put right" problems={problems} />;
};
