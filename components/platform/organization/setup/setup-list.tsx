'use client';

import { useQuery } from '@rocicorp/zero/react';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { CircleIcon } from '@phosphor-icons/react/dist/ssr/Circle';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { queries } from '@/zero/queries';
import { useMailState } from '@/components/platform/admin/use-mail-state';
import type { People } from '@/components/platform/admin/use-people';
import { useDismissed } from './dismissed';
import { type SetupStep, setupSteps } from './setup-steps';

/** What a new desk still needs, until all is done or it is put away. */
export function SetupList({ desk }: { desk: People }) {
  const { organization } = useTenant();
  const [isDismissed, dismiss] = useDismissed(organization.id);
  if (isDismissed || !desk.isComplete) return null;
  return <Steps desk={desk} onDismiss={dismiss} />;
}

function Steps({ desk, onDismiss }: { desk: People; onDismiss: () => void }) {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const [types, { type: typesRead }] = useQuery(queries.ticket.types(place));
  const [policies, { type: policiesRead }] = useQuery(queries.slaPolicy.all(place));
  const { state, hasFailed } = useMailState(organization.slug);
  const offered = (rows: readonly { archivedAt: number | null }[]) =>
    rows.filter(({ archivedAt }) => archivedAt === null).length;
  const steps = setupSteps(organization.slug, {
    teams: offered(desk.teams),
    types: offered(types),
    policies: policies.length,
    clients: desk.clients.length,
    people: desk.people.filter(({ status }) => status === 'active').length,
    isSending: state?.isSending,
  });
  // What is not known yet is not undone.
  const isKnown =
    typesRead === 'complete' && policiesRead === 'complete' && (state !== undefined || hasFailed);
  const done = steps.filter(({ isDone }) => isDone).length;
  if (!isKnown || done === steps.length) return null;
  return (
    <div className="px-4 pb-3">
      <Panel
        flush
        title="Set up your desk"
        description={`${done} of ${steps.length} done`}
        actions={
          <Button size="sm" variant="ghost" onClick={onDismiss}>
            Hide list
          </Button>
        }
      >
        <ol className="grid grid-cols-3 gap-x-4 px-4 py-2 max-lg:grid-cols-2 max-sm:grid-cols-1">
          {steps.map((step) => (
            <Step key={step.label} {...step} />
          ))}
        </ol>
      </Panel>
    </div>
  );
}

function Step({ label, hint, href, isDone }: SetupStep) {
  const Icon = isDone ? CheckCircleIcon : CircleIcon;
  return (
    <li className="flex items-start gap-2 py-1.5 text-13">
      <Icon
        weight={isDone ? 'fill' : 'regular'}
        aria-hidden
        className={isDone ? 'mt-0.5 text-16 text-success-ink' : 'mt-0.5 text-16 text-ink-faint'}
      />
      <div className="min-w-0">
        <Link variant="quiet" href={href} className="font-medium">
          {label}
        </Link>
        <span className="sr-only">{isDone ? ', done' : ', to do'}</span>
        <p className="text-12 text-ink-muted">{hint}</p>
      </div>
    </li>
  );
}
