import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/ssr/ArrowsClockwise';
import { CellSignalSlashIcon } from '@phosphor-icons/react/dist/ssr/CellSignalSlash';
import { CircleIcon } from '@phosphor-icons/react/dist/ssr/Circle';
import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { HourglassMediumIcon } from '@phosphor-icons/react/dist/ssr/HourglassMedium';
import { LockSimpleIcon } from '@phosphor-icons/react/dist/ssr/LockSimple';
import type { useShownConnection } from '@/components/platform/sync/use-connection';

const faces = {
  live: { Shape: CircleIcon, tone: 'text-success', weight: 'fill' },
  delayed: { Shape: HourglassMediumIcon, tone: 'text-warning', weight: 'bold' },
  reconnecting: { Shape: ArrowsClockwiseIcon, tone: 'text-warning', weight: 'bold' },
  offline: { Shape: CellSignalSlashIcon, tone: 'text-ink-muted', weight: 'bold' },
  'signed-out': { Shape: LockSimpleIcon, tone: 'text-danger', weight: 'bold' },
  outdated: { Shape: DownloadSimpleIcon, tone: 'text-info', weight: 'bold' },
} as const;

/** The state of the connection by shape; its word stands beside it or in its label. */
export function ConnectionIcon({
  connection,
}: {
  connection: ReturnType<typeof useShownConnection>;
}) {
  const { Shape, tone, weight } = faces[connection];
  return (
    <span aria-hidden className="flex size-4 shrink-0 items-center justify-center">
      <Shape size={connection === 'live' ? 8 : 14} weight={weight} className={tone} />
    </span>
  );
}
