'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Panel } from '@/components/ui/panel';
import { mutators } from '@/zero/mutators';
import { choiceOf, kindsFor } from '@/zero/platform/notification/defaults';
import type { Choice, ChosenKind } from '@/zero/platform/notification/values';
import type { UndoSend } from '@/zero/platform/preference/values';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { KindRow } from './kind-row';
import { PushPanel } from './push-panel';
import { SendingPanel } from './sending-panel';
import { WeeklyFiguresPanel } from './weekly-figures-panel';

/** How one is told of each kind of thing, and whether this browser is called. Every change counts at once. */
export function NotificationSettings() {
  const { organization, actor } = useTenant();
  const [preference] = useQuery(queries.preference.mine({ organizationId: organization.id }));
  const write = useWrite();
  const isClient = actor.userType === 'client';

  function choose(kind: ChosenKind, choice: Partial<Choice>) {
    const place = { organizationId: organization.id, at: Date.now() };
    const notifications = { [kind]: choice };
    void write(mutators.preference.change({ ...place, notifications }), 'Choice');
  }

  function chooseUndoSend(undoSendSeconds: UndoSend) {
    const place = { organizationId: organization.id, at: Date.now() };
    void write(mutators.preference.change({ ...place, undoSendSeconds }), 'Choice');
  }

  function wantFigures(weeklyFigures: boolean) {
    const place = { organizationId: organization.id, at: Date.now() };
    void write(mutators.preference.change({ ...place, weeklyFigures }), 'Choice');
  }

  return (
    <div className="mx-auto flex w-full max-w-160 flex-col gap-4 px-4 py-6">
      <header>
        <h1 className="text-20 font-semibold">Notification settings</h1>
        <p className="mt-1 text-14 text-pretty text-ink-muted">
          In the {isClient ? 'portal' : 'desk'} you are told of all of this. Here you choose what
          else reaches you from <bdi>{organization.name}</bdi>.
        </p>
      </header>
      <Panel
        title="Mail and push"
        description="What you have read on screen is not mailed. The digest comes at 8 in the morning."
        flush
      >
        <ul className="divide-y divide-line">
          {kindsFor(actor).map((kind) => (
            <KindRow
              key={kind}
              kind={kind}
              choice={choiceOf(kind, actor.userType, preference?.notifications)}
              onChoose={(choice) => choose(kind, choice)}
            />
          ))}
        </ul>
      </Panel>
      {can(actor, 'analytics.read') && (
        <WeeklyFiguresPanel
          timeZone={organization.timeZone}
          isWanted={preference?.weeklyFigures ?? false}
          onWant={wantFigures}
        />
      )}
      <SendingPanel undoSendSeconds={preference?.undoSendSeconds ?? 0} onChoose={chooseUndoSend} />
      <PushPanel slug={organization.slug} />
    </div>
  );
}
