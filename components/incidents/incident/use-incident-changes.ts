'use client';

import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useUndoable } from '@/components/platform/undo/use-undoable';
import { mayFollow } from '@/zero/incidents/incident/machine';
import type { Incident } from '@/zero/incidents/incident/schema';
import { statusesFor } from '@/zero/incidents/incident/status';
import type { Times } from '@/zero/incidents/incident/times';
import type { IncidentRole, IncidentStatus, ServiceImpact } from '@/zero/incidents/incident/values';
import { roleWords, severityWord, statusWords } from '@/zero/incidents/incident/words';
import type { IncidentPageType } from '@/zero/incidents/incident/page';
import { mutators } from '@/zero/mutators';
import { incidentName } from './incident-badges';

type Settable = Exclude<IncidentStatus, 'merged'>;

/** What can be changed of an incident; each shows at once, and can be undone where the rules allow it. */
export function useIncidentChanges(incident: Incident) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const undoable = useUndoable();
  return useMemo(() => {
    const subject = incidentName(incident.number);
    const place = () => ({
      organizationId: organization.id,
      at: Date.now(),
      incidentId: incident.id,
    });
    const setStatus = (status: Settable) =>
      write(mutators.incident.changeStatus({ ...place(), status }), 'Status');
    const setSeverity = (severity: number) =>
      write(mutators.incident.changeSeverity({ ...place(), severity }), 'Severity');
    const setTitle = (title: string) =>
      write(mutators.incident.changeTitle({ ...place(), title }), 'Title');
    const setSummary = (summary: string) =>
      write(mutators.incident.changeSummary({ ...place(), summary }), 'Summary');
    const setRole = (role: IncidentRole, memberId: string | null) =>
      write(mutators.incident.assignRole({ ...place(), role, memberId }), roleWords[role]);
    const setImpact = (serviceId: string, impact: ServiceImpact | null) =>
      write(mutators.incident.setService({ ...place(), serviceId, impact }), 'Affected service');
    const { status: from, severity: severityBefore, title: titleBefore } = incident;
    return {
      statuses: statusesFor(actor, from),
      changeStatus: (status: Settable) => {
        const words = `Status changed to ${statusWords[status].toLowerCase()}`;
        const canGoBack = from !== 'merged' && mayFollow(status, from);
        void (canGoBack
          ? undoable({ words, subject, run: () => setStatus(status), back: () => setStatus(from) })
          : setStatus(status));
      },
      changeSeverity: (severity: number) =>
        void undoable({
          words: `Severity changed to ${severityWord(severity)}`,
          subject,
          run: () => setSeverity(severity),
          back: () => setSeverity(severityBefore),
        }),
      rename: (title: string) =>
        void undoable({
          words: 'Title changed',
          subject,
          run: () => setTitle(title),
          back: () => setTitle(titleBefore),
        }),
      changeSummary: (summary: string) =>
        void undoable({
          words: 'Summary changed',
          subject,
          run: () => setSummary(summary),
          back: () => setSummary(incident.summary),
        }),
      assign: (role: IncidentRole, memberId: string | null) =>
        void undoable({
          words: `${roleWords[role]} changed`,
          subject,
          run: () => setRole(role, memberId),
          back: () => setRole(role, incident[`${role}Id`] ?? null),
        }),
      affect: (serviceId: string, impact: ServiceImpact | null, before: ServiceImpact | null) =>
        void undoable({
          words: 'Affected services changed',
          subject,
          run: () => setImpact(serviceId, impact),
          back: () => setImpact(serviceId, before),
        }),
      changeTimes: (times: Partial<Times>) =>
        write(mutators.incident.changeTimes({ ...place(), times }), 'Times'),
      follow: (isFollowing: boolean) =>
        void write(
          mutators.incident[isFollowing ? 'follow' : 'unfollow']({
            ...place(),
            memberId: actor.id,
          }),
          'Following',
        ),
      acknowledge: () => void write(mutators.incident.acknowledge(place()), 'Acknowledgement'),
      page: (type: IncidentPageType, targetId: string) =>
        write(mutators.incident.page({ ...place(), type, targetId }), 'Page'),
      merge: (intoId: string) =>
        write(mutators.incident.merge({ ...place(), intoId }), 'Merging the incident'),
    };
  }, [incident, organization.id, actor, write, undoable]);
}

export type IncidentChanges = ReturnType<typeof useIncidentChanges>;
