import { Head } from '@connex/ui/html';
import { dayAndTime } from '../../time/format.js';
import type { CaseFile } from '../use-case.js';
import { readersIn } from './readers.js';

/** Who works on a case and who may see it, each with the fact that let them in. */
export const TeamPanel = ({ file: { story, overview, now } }: { readonly file: CaseFile }) => (
  <section className="part" aria-labelledby="h-team">
    <Head title="Team and access" level={2} id="h-team" />
    <table className="list stack">
      <caption className="unseen">Who may see {overview.nickname}, newest first. Times are Berlin.</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Why</th>
          <th scope="col">Since, Berlin</th>
          <th scope="col">By the fact</th>
        </tr>
      </thead>
      <tbody>
        {readersIn(story).map(({ key, who, why, at, revision }) => (
          <tr key={key}>
            <th scope="row">{who}</th>
            <td data-as="why">{why}</td>
            <td data-as="since">{dayAndTime(at, now)}</td>
            <td data-as="fact">
              <a href={`timeline#e${revision}`}>#{revision}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className="muted">
      Each reads only the classes of their role. An administrator sees no case; whoever is not listed is told that there
      is none.
    </p>
  </section>
);
