'use client';

import { FiguresPage } from '../../dashboard/_components/figures-page';
import { DurationChart } from './duration-chart';
import { DurationHistogram } from './duration-histogram';
import { SlaTable } from './sla-table';

const parts = {
  by: ['priority', 'agent', 'client'],
  spreadBy: ['priority', 'agent', 'client'],
} as const;

/** How long clients wait for us: the middle, the slow tail, and where it comes from. */
export function ResponseTime() {
  return (
    <FiguresPage title="Response time" surface="response-time" parts={parts}>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
        <DurationChart
          what="firstResponse"
          title="How fast do we answer first?"
          definition="From the client’s first message to our first answer."
        />
        <DurationHistogram what="firstResponse" title="How are first answers spread?" />
        <DurationChart
          what="nextResponse"
          title="How fast do we answer after that?"
          definition="From the oldest unanswered message to our next answer."
        />
        <DurationHistogram what="nextResponse" title="How are later answers spread?" />
        <DurationChart
          what="resolution"
          title="How long until it is solved?"
          definition="From creation to the last solution, on the day of that solution."
        />
        <DurationHistogram what="resolution" title="How are solutions spread?" />
        <div className="min-w-0 lg:col-span-2">
          <SlaTable dimension="priority" title="By priority" />
        </div>
        <div className="min-w-0 lg:col-span-2">
          <SlaTable
            dimension="agent"
            title="By agent"
            attribution="First responses count for who answered, solutions for who had the ticket then, promises and ratings for who has it now."
          />
        </div>
        <div className="min-w-0 lg:col-span-2">
          <SlaTable dimension="client" title="By client" />
        </div>
      </div>
    </FiguresPage>
  );
}
