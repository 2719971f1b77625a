import type { StageDuration } from '@connex/read-models';
import { useMemo } from 'react';
import { useView } from '../../door/use-view.js';
import type { Moment, StandingClock } from '../standing.js';
import { forecastInWords, forecastOf } from './forecast.js';

type Props = { readonly clock: StandingClock; readonly moment: Moment };

/** How likely the clock is to miss its goal, as far as like ones tell; nothing for one that stands or has no goal. */
export const ForecastPanel = ({ clock, moment: { now, calendars } }: Props) => {
  const { data } = useView<StageDuration>('stage-durations');
  const said = useMemo(() => {
    const told =
      data &&
      forecastOf(
        clock,
        data.rows.map(({ row }) => row),
        { now, calendars },
      );
    return told && forecastInWords(clock, told, { now, calendars });
  }, [data, clock, now, calendars]);
  if (!said) return null;
  return (
    <div className="part">
      <h3>Forecast</h3>
      <p>
        <b>{said.chip}</b> <span className="muted">{said.note}</span>
      </p>
    </div>
  );
};
