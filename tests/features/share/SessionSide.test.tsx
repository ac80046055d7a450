import { screen, within } from '@testing-library/react';
import { buildCityCopy } from '@/data/files/cityFiles';
import { changeSession, createSession, getSession, saveBallots } from '@/data/workshop/sessions';
import type { FileSession } from '@/domain/workshop/session';
import { patchItem } from '@/domain/workshop/steps';
import { OpenFileScreen } from '@/features/share/OpenFileScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { storeFreshCity } from '../../support/storedCity';
import { ballotOf } from '../../support/workshop/fileSessions';
import { WORDS, changeIn } from './changedFile';

async function choose(text: string, name = 'city.json') {
  const rendered = await renderScreen(<OpenFileScreen />);
  await rendered.user.upload(screen.getByLabelText('Files of a city'), [new File([text], name)]);
  return rendered;
}

describe('a workshop', () => {
  const setup = { title: 'Spring', format: 'training' as const, people: 12, items: ['P06', 'P11'] };
  const pack = { principles: [], indicators: [] };
  /** A year with a workshop, and its file; and the file after somebody elsewhere worked on that workshop. */
  async function makeWorkshop(change: (session: FileSession) => Partial<FileSession>) {
    const { city, assessment } = await storeFreshCity();
    const id = await createSession(assessment.id, setup, pack);
    await saveBallots(assessment.id, id, [ballotOf('b1', { P06: 'underWay', P11: 'notYet' })]);
    const { content: text } = await buildCityCopy(city.id, WORDS);
    const theirs = changeIn(text, (year) => ({
      ...year,
      sessions: year.sessions?.map((session) => ({
        ...session,
        versions: { ...session.versions, elsewhere: 1 },
        ...change(session),
      })),
    }));
    return { assessmentId: assessment.id, id, text, theirs };
  }

  it('is named with what a file holds, counted apart from plan and departments, and comes in whole', async () => {
    const { assessmentId, id, theirs } = await makeWorkshop(({ ballots }) => ({
      ballots: [...ballots, ballotOf('b2', { P06: 'notYet' })],
    }));
    const { user } = await choose(theirs);
    expect(await screen.findByText('2026: 0 answers · 1 workshop')).toBeVisible();
    expect(await screen.findByText('1 workshop with its ballots')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Combine' }));
    await screen.findByText(/^Combined:/);
    expect((await getSession(assessmentId, id))?.ballots.map((ballot) => ballot.id)).toEqual(['b1', 'b2']);
  });

  it('that both sides changed is shown in words, with what differs and no rating of a round nobody has seen', async () => {
    const { assessmentId, id, theirs } = await makeWorkshop(({ ballots }) => ({
      date: '2026-05-20',
      ballots: [...ballots, ballotOf('b2', { P06: 'established' }), ballotOf('c1', { P11: 'yes' }, { way: 'count' })],
      items: [
        { id: 'P06', revealed: 1, agreed: 'underWay', sentence: 'In every school', otherView: 'Not for adults' },
        { id: 'P11', agreed: 'sharedAndReviewed' },
      ],
    }));
    await changeSession(assessmentId, id, (session) => patchItem(session, 'P06', { revealed: 1, parked: true }));
    const { user, container } = await choose(theirs, 'education.json');
    const group = await screen.findByRole('group', { name: /Workshop “Spring”, 2026/ });
    const [mine, other] = within(group)
      .getAllByRole('radio')
      .map((radio) => document.getElementById(radio.getAttribute('aria-describedby') ?? ''));
    expect(mine).toHaveTextContent(/Ballots1Questions agreed0 of 2.*Changed/);
    expect(mine).toHaveTextContent(/What differs.*6 Knowledge of the territoryLeft for another day$/);
    expect(other).toHaveTextContent(/Day2026-05-20Ballots2, of which 1 only on this side/);
    expect(other).toHaveTextContent(/Ratings from counted hands1Questions agreed2 of 2/);
    expect(other).toHaveTextContent(
      /6 Knowledge of the territoryAgreed: Under wayIn one sentence: In every schoolSeen differently: Not for adults$/,
    );
    expect(group).not.toHaveTextContent(/Shared and reviewed|Established|Not yet/);
    expect(within(group).queryByRole('checkbox')).toBeNull();
    expect(await findAccessibilityFaults(container)).toEqual([]);

    await user.click(within(group).getByRole('radio', { name: 'education.json' }));
    await user.click(screen.getByRole('button', { name: 'Combine' }));
    await screen.findByText(/^Combined:.* 1 decision$/);
    expect(await getSession(assessmentId, id)).toMatchObject({
      session: { items: [{ sentence: 'In every school' }, {}] },
      ballots: [{ id: 'b1' }, { id: 'b2' }, { id: 'c1' }],
    });
  });

  it.each([
    ['agenda', { agenda: ['P20'] }, 'content.assessments.0.sessions.0.agenda.0: unknownItem'],
    ['items', { items: [{ id: 'P06' }, { id: 'P06' }] }, 'content.assessments.0.sessions.0.items: duplicateIds'],
  ])('that was changed by hand so that no page could show it is refused, and %s is named', async (_, fields, fault) => {
    const { theirs } = await makeWorkshop(() => fields);
    await choose(theirs, 'broken.json');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(fault);
    expect(alert).toHaveTextContent('Nothing on this computer was changed.');
  });
});
