import type { Recorded } from '@connex/domain';
import { renderToStaticMarkup } from 'react-dom/server';
import { openProposalsIn } from './open-proposals.js';
import { Waiting } from './waiting.panel.js';

type Said = readonly [type: string, approvalId?: string];

const proposed = (approvalId: string): Said => ['ApprovalProposed', approvalId];
const granted = (approvalId: string): Said => ['ApprovalGranted', approvalId];
const published: Said = ['CalendarVersionPublished'];

const openAfter = (...said: readonly Said[]) =>
  openProposalsIn(
    said.map(([type, approvalId], index) => ({
      type,
      revision: index + 1,
      occurredAt: '2026-11-26T09:00:00.000Z',
      data: { approvalId, command: 'PublishCalendarVersion', data: { code: 'GOV-ZM' } },
      meta: { by: { person: 'ilse', role: 'INTAKE' } },
    })) as unknown as readonly Recorded[],
  );

const told = (...said: readonly Said[]) =>
  renderToStaticMarkup(
    <Waiting proposals={openAfter(...said)} title="A next version waits." onLook={() => undefined} />,
  );

describe('what lies open about a calendar', () => {
  it('is what nobody decided, refused or let lapse', () =>
    expect(
      openAfter(proposed('a'), ['ApprovalRefused', 'a'], proposed('b'), ['ApprovalExpired', 'b'], proposed('c')).map(
        ({ approvalId }) => approvalId,
      ),
    ).toEqual(['c']));

  it('is overtaken once another version was published: it can only be refused', () =>
    expect(
      openAfter(published, proposed('a'), proposed('b'), published, granted('b'), proposed('c')).map(
        ({ approvalId, isOvertaken }) => [approvalId, isOvertaken],
      ),
    ).toEqual([
      ['a', true],
      ['c', false],
    ]));

  it('is marked where it waits, in the words of the terminal', () => {
    expect(told(proposed('a'))).not.toContain('overtaken');
    expect(told(proposed('a'), published)).toContain('it is overtaken by a version that was published since');
  });
});
