import { InSight } from '@/components/desk/analytics/in-sight';
import { type Share, ShareChart } from './share-chart';

const reopened: Share = {
  label: 'Reopened',
  part: { what: 'cameBack', read: ({ cameBack }) => cameBack },
  whole: { what: 'solved', label: 'Solved', read: ({ solvedTickets }) => solvedTickets },
  colour: 7,
};

const inOneAnswer: Share = {
  label: 'In one answer',
  part: { what: 'oneTouch', read: ({ oneTouch }) => oneTouch },
  whole: { what: 'resolution', label: 'Solved', read: ({ resolution }) => resolution.n },
  colour: 3,
  needsDetails: true,
};

/** Whether solutions hold, and how many of them it took one answer to find. */
export function SolutionCharts() {
  return (
    <>
      <InSight>
        <ShareChart
          title="Reopen rate"
          definition="Of the tickets solved, those reopened within seven days; the newest may still be."
          share={reopened}
        />
      </InSight>
      <InSight>
        <ShareChart
          title="One-touch resolution rate"
          definition="Of the solutions that stand, those with one reply of ours, never waiting or blocked, never reopened."
          share={inOneAnswer}
        />
      </InSight>
    </>
  );
}
