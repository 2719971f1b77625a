import type { StaffRow } from '@connex/read-models';
import { useMemo } from 'react';
import { useView } from './use-view.js';

/** Who works here, and in which roles; nobody before they are there. */
export const useStaff = (): readonly StaffRow[] => {
  const { data } = useView<StaffRow>('staff');
  return useMemo(() => (data?.rows ?? []).map(({ row }) => row), [data]);
};
