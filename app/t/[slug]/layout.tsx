import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { AccessBoundary } from '@/components/platform/access/access-boundary';
import { SessionGuard } from '@/components/platform/access/session-guard';
import { AnalyticsPreload } from '@/components/desk/analytics/analytics-preload';
import { OutboxSender } from '@/components/platform/outbox/outbox-sender';
import { TenantProvider } from '@/components/platform/sync/tenant';
import { readManifest } from '@/lib/server/desk/analytics/read-manifest';
import { readMine } from '@/lib/server/platform/member/read-mine';
import { readEnd } from '@/lib/server/platform/session/read-state';
import { readSession } from '@/lib/server/platform/session/session';
import { isAnalyticsPath } from '@/components/desk/analytics/analytics-path';
import { Modules } from '@/components/modules';
import { Replica } from '@/components/replica';
import { Shell } from '@/components/platform/shell/shell';
import { ShellPlaceholder } from '@/components/platform/shell/shell-placeholder';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

export default async function OrganizationLayout({ children, params }: Props) {
  const requested = await headers();
  const session = await readSession(requested);
  if (!session) {
    if ((await readEnd(requested)).state === 'no-access') redirect('/no-access');
    redirect(`/?next=${encodeURIComponent(requested.get('x-opsdesk-path') ?? '')}`);
  }
  if (session.needsTwoFactor) redirect('/account/two-factor');
  if (session.memberships.length === 0) redirect('/no-access');
  const { slug } = await params;
  const here = session.memberships.find((membership) => membership.slug === slug);
  if (!here) notFound();
  const { userId } = session;
  const caller = { userId, organizationId: here.organizationId, slug };
  const [mine, segments] = await Promise.all([
    readMine(caller),
    isAnalyticsPath(requested.get('x-opsdesk-path') ?? '')
      ? readManifest({ ...caller, disabledModules: here.disabledModules })
      : undefined,
  ]);

  return (
    <AccessBoundary>
      {segments && <AnalyticsPreload {...caller} segments={segments} />}
      <Replica
        userId={userId}
        organizationId={here.organizationId}
        staffId={here.userType === 'internal' ? here.memberId : undefined}
        disabledModules={here.disabledModules}
        fallback={<ShellPlaceholder />}
      >
        <Modules>
          <SessionGuard />
          <OutboxSender />
          <TenantProvider slug={slug} known={mine} fallback={<ShellPlaceholder />}>
            <Shell>{children}</Shell>
          </TenantProvider>
        </Modules>
      </Replica>
    </AccessBoundary>
  );
}
