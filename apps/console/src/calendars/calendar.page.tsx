import type { CalendarVersion } from '@connex/domain';
import { Bones, Button, Empty, Head, Notice, useShortcut } from '@connex/ui/console';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLanguage } from '../commands/use-language.js';
import { useSession } from '../door/use-session.js';
import { Stale } from '../proposals/stale.panel.js';
import { VersionPicker } from '../proposals/version-picker.panel.js';
import { Waiting } from '../proposals/waiting.panel.js';
import { Broken } from '../shell/edges.js';
import { isoDay } from '../time/format.js';
import { useNow } from '../time/use-now.js';
import { Beside } from './beside.panel.js';
import { nameOfCalendar } from './calendar-name.js';
import type { CalendarSearch } from './calendar-search.js';
import { VersionFacts } from './version-facts.panel.js';
import { isProvisional, yearOf } from './month-grid.js';
import { MonthKey, MonthPanel } from './month.panel.js';
import { useCalendar, type CalendarFile } from './use-calendar.js';

const route = getRouteApi('/calendars/$code');

/** One calendar: a year of months, by any of its versions; days are added here, and what was proposed is decided. */
export const CalendarPage = () => {
  const { code } = route.useParams();
  const { file, isThere, error, refetch } = useCalendar(code);
  const now = useNow();
  useEffect(() => void (document.title = `Calendar ${code} · connex`), [code]);
  if (error && !isThere) return <Broken error={error} reset={() => void refetch()} />;
  if (!isThere || !now) return <Bones label="The calendar is on its way" rows={6} columns={7} />;
  const last = file?.versions.at(-1);
  if (!file || !last)
    return (
      <>
        <Head title="A calendar" />
        <Empty
          title={`No calendar bears the code “${code}”.`}
          act={
            <a className="btn" href="/app/calendars">
              To the calendars
            </a>
          }
        />
      </>
    );
  return <Shown key={code} file={file} last={last} isStale={error !== null} now={now} />;
};

type ShownProps = {
  readonly file: CalendarFile;
  readonly last: CalendarVersion;
  readonly isStale: boolean;
  readonly now: string;
};

const useAsked = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: CalendarSearch) => void navigate({ to: '.', search: next, replace: true, resetScroll: false });
  const { do: _, proposal: __, ...bare } = search;
  return { search, go, bare };
};

const Shown = ({ file, last, isStale, now }: ShownProps) => {
  const { search, go, bare } = useAsked();
  const year = Number(search.year ?? isoDay(now).slice(0, 4));
  const shown = file.versions.find(({ version }) => String(version) === search.version) ?? last;
  const isOpen = search.do !== undefined || search.proposal !== undefined;
  useShortcut('Esc', 'close what is beside', () => go(bare), { when: isOpen });
  return (
    <>
      <CalendarHead last={last} onDo={(what) => go({ ...bare, do: what })} />
      {isStale && <Stale what="The calendar" />}
      <Waiting
        proposals={file.proposals}
        title="A next version waits to be decided."
        onLook={(proposal) => go({ ...bare, proposal })}
      />
      <VersionFacts version={shown} isInForce={shown === last} />
      <Switches {...{ file, shown, year }} onGo={(next) => go({ ...search, ...next })} />
      <div className={isOpen ? 'split' : 'part'}>
        <Year version={shown} year={year} />
        {isOpen && <Beside {...{ file, last, search, now }} onClose={() => go(bare)} />}
      </div>
    </>
  );
};

/** Why it is not theirs to propose; nothing when it is. */
const useRefusal = (): string | undefined => {
  const language = useLanguage();
  const { role } = useSession();
  const desks = language?.desksOf('PublishCalendarVersion').proposing ?? [role];
  return desks.includes(role) ? undefined : 'For staff who work on cases';
};

type HeadProps = { readonly last: CalendarVersion; readonly onDo: (what: 'add' | 'import') => void };

const CalendarHead = ({ last: { code }, onDo }: HeadProps) => {
  const refusal = useRefusal();
  useShortcut('a', 'add a day', () => onDo('add'), { when: refusal === undefined });
  const acts = (
    <>
      <Button kind="main" hotkey="a" refusal={refusal} onPress={() => onDo('add')}>
        Add a day…
      </Button>
      {refusal === undefined && <Button onPress={() => onDo('import')}>Import a file…</Button>}
      <Button onPress={() => window.print()}>Print</Button>
    </>
  );
  return (
    <Head title={nameOfCalendar(code)} acts={acts}>
      <p className="muted">
        <a href="/app/calendars">Calendars</a>, {code}
      </p>
    </Head>
  );
};

type SwitchProps = {
  readonly file: CalendarFile;
  readonly shown: CalendarVersion;
  readonly year: number;
  readonly onGo: (next: CalendarSearch) => void;
};

const Switches = ({ file, shown, year, onGo }: SwitchProps) => (
  <div className="row noprint">
    <Button label={`${year - 1}`} onPress={() => onGo({ year: String(year - 1) })}>
      ← {year - 1}
    </Button>
    <b aria-live="polite">{year}</b>
    <Button label={`${year + 1}`} onPress={() => onGo({ year: String(year + 1) })}>
      {year + 1} →
    </Button>
    <VersionPicker
      versions={file.versions.map(({ version }) => String(version))}
      inForce={String(file.versions.at(-1)?.version)}
      shown={String(shown.version)}
      kind="Version"
      onGo={(version) => onGo({ version })}
    />
  </div>
);

const Year = ({ version, year }: { readonly version: CalendarVersion; readonly year: number }) => (
  <section className="part" aria-label={`The year ${year}`}>
    {isProvisional(version, year) && (
      <Notice tone="soon" icon="provisional" title={`The holidays of ${year} are not known.`}>
        Due dates in {year} are provisional.
      </Notice>
    )}
    <MonthKey />
    <div className="year">
      {yearOf(version, year).map((grid) => (
        <MonthPanel key={grid.month} grid={grid} />
      ))}
    </div>
  </section>
);
