'use client';

import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { BackButton } from '@/components/platform/detail/detail-layout';
import { PresenceAvatars } from '@/components/platform/presence/presence-avatars';
import { useLinking } from '@/components/platform/subject-link/use-linking';
import { useTenant } from '@/components/platform/sync/tenant';
import { Combobox } from '@/components/ui/combobox';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { isOpenStatus, mayFollow } from '@/zero/incidents/incident/machine';
import type { Incident } from '@/zero/incidents/incident/schema';
import { severities } from '@/zero/incidents/incident/values';
import { severityWord, statusWords } from '@/zero/incidents/incident/words';
import { incidentName, IncidentStatusBadge, SeverityBadge } from './incident-badges';
import { MergeIncidentDialog } from './merge-dialog';
import { RenameDialog } from './rename-dialog';
import type { IncidentChanges } from './use-incident-changes';

const group = 'Incident';

const PageLayer = lazyScreen(async () => (await import('./page-dialog')).IncidentPageDialog);

const severityOptions = severities.map((severity) => ({
  value: String(severity),
  label: severityWord(severity),
}));

type IncidentHeaderProps = {
  incident: Incident;
  changes: IncidentChanges;
  mayRespond: boolean;
  isFollowed: boolean;
  isRenaming: boolean;
  onRenamingChange: (isRenaming: boolean) => void;
  onSaveTimeline: () => void;
};

/** Number, title, severity and status, each of which changes where it stands. */
export function IncidentHeader({
  incident,
  changes,
  mayRespond,
  isFollowed,
  isRenaming,
  onRenamingChange,
  onSaveTimeline,
}: IncidentHeaderProps) {
  const { organization } = useTenant();
  const [open, setOpen] = useState<'status' | 'severity' | 'merge' | 'page'>();
  const { number, title, status, severity } = incident;
  const linking = useLinking({
    subjectType: 'incident',
    subjectId: incident.id,
    label: `${incidentName(number)} ${title}`,
    title,
  });
  const hasNext = mayRespond && changes.statuses.length > 0;
  useShortcut('S', 'Change status', () => setOpen('status'), { group, enabled: hasNext });
  useShortcut('V', 'Change severity', () => setOpen('severity'), { group, enabled: mayRespond });
  useShortcut('T', 'Change title', () => onRenamingChange(true), { group, enabled: mayRespond });
  useShortcut(
    'F',
    isFollowed ? 'Stop following' : 'Follow incident',
    () => changes.follow(!isFollowed),
    { group, enabled: mayRespond },
  );
  useShortcut('P', 'Page…', () => setOpen('page'), {
    group,
    enabled: mayRespond && isOpenStatus(status),
  });
  const only = (which: 'status' | 'severity') => ({
    open: open === which,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? which : undefined),
  });
  const statusOptions = [
    ...(status === 'merged' ? [] : [{ value: status, label: statusWords[status] }]),
    ...changes.statuses.map((value) => ({ value, label: statusWords[value] })),
  ];
  return (
    <header className="flex flex-wrap items-center gap-2">
      <BackButton to="the incidents" href={`/t/${organization.slug}/incidents`} group={group} />
      <h1 className="min-w-52 flex-1 text-20 font-semibold wrap-anywhere">
        <span className="mr-2 font-normal whitespace-nowrap text-ink-muted tabular-nums">
          {incidentName(number)}
        </span>{' '}
        <bdi>{title}</bdi>
      </h1>
      <div className="flex items-center gap-2">
        <PresenceAvatars subject={{ subjectType: 'incident', subjectId: incident.id }} />
        {mayRespond ? (
          <>
            <Combobox
              label="Severity"
              options={severityOptions}
              value={String(severity)}
              onValueChange={(next) => changes.changeSeverity(Number(next))}
              trigger={
                <button
                  type="button"
                  aria-label={`Severity: ${severityWord(severity)}`}
                  className="rounded-mark p-1 hover:bg-hover pointer-coarse:min-h-11"
                >
                  <SeverityBadge severity={severity} />
                </button>
              }
              {...only('severity')}
            />
            {hasNext ? (
              <Combobox
                label="Status"
                options={statusOptions}
                value={status === 'merged' ? null : status}
                onValueChange={(next) => next !== status && changes.changeStatus(next)}
                trigger={
                  <button
                    type="button"
                    aria-label={`Status: ${statusWords[status]}`}
                    className="rounded-mark p-1 hover:bg-hover pointer-coarse:min-h-11"
                  >
                    <IncidentStatusBadge status={status} />
                  </button>
                }
                {...only('status')}
              />
            ) : (
              <IncidentStatusBadge status={status} />
            )}
            <Menu
              align="end"
              trigger={
                <IconButton label="More" icon={<DotsThreeIcon aria-hidden weight="bold" />} />
              }
            >
              <MenuItem onSelect={() => changes.follow(!isFollowed)}>
                {isFollowed ? 'Stop following' : 'Follow incident'}
              </MenuItem>
              <MenuItem onSelect={() => onRenamingChange(true)}>Change title</MenuItem>
              {isOpenStatus(status) && <MenuItem onSelect={() => setOpen('page')}>Page…</MenuItem>}
              {linking.items}
              <MenuItem onSelect={onSaveTimeline}>Download timeline</MenuItem>
              {mayFollow(status, 'merged') && (
                <MenuItem onSelect={() => setOpen('merge')}>Merge into another incident</MenuItem>
              )}
            </Menu>
          </>
        ) : (
          <>
            <SeverityBadge severity={severity} />
            <IncidentStatusBadge status={status} />
          </>
        )}
      </div>
      {linking.dialog}
      {isRenaming && (
        <RenameDialog
          title={title}
          onRename={changes.rename}
          onClose={() => onRenamingChange(false)}
        />
      )}
      {open === 'page' && (
        <PageLayer incident={incident} onPage={changes.page} onClose={() => setOpen(undefined)} />
      )}
      {open === 'merge' && (
        <MergeIncidentDialog
          incident={incident}
          onMerge={changes.merge}
          onClose={() => setOpen(undefined)}
        />
      )}
    </header>
  );
}
