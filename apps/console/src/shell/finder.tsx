import { Palette, type PaletteGroup } from '@connex/ui/console';
import type { CaseOverview } from '@connex/read-models';
import { useRouter } from '@tanstack/react-router';
import type { Session } from '../door/session.js';
import { useView } from '../door/use-view.js';
import { lower } from '../commands/words.js';
import { inWords } from '../time/words.js';
import { placesFor } from './places.js';

const casesIn = (rows: readonly { readonly row: CaseOverview }[]): PaletteGroup => ({
  key: 'cases',
  label: 'Cases',
  options: rows
    .map(({ row }) => ({
      key: `/cases/${encodeURIComponent(row.nickname)}`,
      label: row.nickname,
      note: row.closed ? 'closed' : `${lower(inWords(row.stage))}, ${lower(inWords(row.ball))}`,
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label)),
});

type Props = { readonly session: Session; readonly onClose: () => void };

/** Goes to a page or a case by its name. */
export const Finder = ({ session, onClose }: Props) => {
  const router = useRouter();
  const { data } = useView<CaseOverview>('case-overview');
  const pages: PaletteGroup = {
    key: 'pages',
    label: 'Go to',
    options: placesFor(session.role).map(({ to, label, keys }) => ({ key: to, label, hotkey: keys })),
  };
  const go = (path: string) => {
    onClose();
    router.history.push(`/app${path}`);
  };
  return (
    <Palette
      isOpen
      onClose={onClose}
      label="Go to a case or run an act"
      nothing="Nothing matches. Cases are found by their nickname."
      groups={[pages, ...(data ? [casesIn(data.rows)] : [])]}
      onChoose={go}
    />
  );
};
