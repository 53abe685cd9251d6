'use client';

import { ArrowsDownUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowsDownUp';
import { BuildingsIcon } from '@phosphor-icons/react/dist/ssr/Buildings';
import { ChatCircleTextIcon } from '@phosphor-icons/react/dist/ssr/ChatCircleText';
import { ChartLineUpIcon } from '@phosphor-icons/react/dist/ssr/ChartLineUp';
import { FootprintsIcon } from '@phosphor-icons/react/dist/ssr/Footprints';
import { GearSixIcon } from '@phosphor-icons/react/dist/ssr/GearSix';
import { LightningIcon } from '@phosphor-icons/react/dist/ssr/Lightning';
import { NotePencilIcon } from '@phosphor-icons/react/dist/ssr/NotePencil';
import { ReceiptIcon } from '@phosphor-icons/react/dist/ssr/Receipt';
import { TimerIcon } from '@phosphor-icons/react/dist/ssr/Timer';
import { TrayIcon } from '@phosphor-icons/react/dist/ssr/Tray';
import { UserGearIcon } from '@phosphor-icons/react/dist/ssr/UserGear';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/ssr/UsersThree';
import type { Icon } from '@phosphor-icons/react';
import { settingsPath } from '@/components/platform/notification/settings-path';
import { can, type Actor } from '@/zero/roles';

export type Page = { href: string; label: string; Icon: Icon; keys?: string };

/** The pages of the organization that `actor` may go to, in the order of the sidebar. */
export function pagesFor(slug: string, actor: Actor): readonly Page[] {
  if (actor.userType === 'client') {
    const portal = `/t/${slug}/portal`;
    return [
      { href: portal, label: 'Tickets', Icon: ChatCircleTextIcon, keys: 'G I' },
      ...(can(actor, 'ticket.create')
        ? [{ href: `${portal}/new`, label: 'New ticket', Icon: NotePencilIcon, keys: 'C' }]
        : []),
      { href: `${portal}/payments`, label: 'Payments', Icon: ReceiptIcon, keys: 'G P' },
      { href: `${portal}/people`, label: 'People', Icon: UsersThreeIcon, keys: 'G U' },
      { href: settingsPath(slug, actor), label: 'Settings', Icon: GearSixIcon, keys: 'G S' },
    ];
  }
  return [
    { href: `/t/${slug}/tickets`, label: 'Tickets', Icon: TrayIcon, keys: 'G I' },
    ...(can(actor, 'analytics.read')
      ? [
          {
            href: `/t/${slug}/dashboard`,
            label: 'Dashboard',
            Icon: ChartLineUpIcon,
            keys: 'G D',
          },
          { href: `/t/${slug}/response-time`, label: 'Response time', Icon: TimerIcon },
          { href: `/t/${slug}/teams`, label: 'Teams', Icon: UsersThreeIcon, keys: 'G T' },
        ]
      : []),
    ...(can(actor, 'client.read')
      ? [{ href: `/t/${slug}/clients`, label: 'Clients', Icon: BuildingsIcon, keys: 'G C' }]
      : []),
    ...(can(actor, 'payment.read')
      ? [{ href: `/t/${slug}/payments`, label: 'Payments', Icon: ReceiptIcon, keys: 'G P' }]
      : []),
    ...(can(actor, 'macro.keep')
      ? [{ href: `/t/${slug}/macros`, label: 'Macros', Icon: LightningIcon }]
      : []),
    ...(can(actor, 'data.import')
      ? [{ href: `/t/${slug}/data`, label: 'Import and export', Icon: ArrowsDownUpIcon }]
      : []),
    ...(can(actor, 'audit.read')
      ? [{ href: `/t/${slug}/audit`, label: 'Audit log', Icon: FootprintsIcon }]
      : []),
    ...(can(actor, 'member.manage')
      ? [{ href: `/t/${slug}/admin`, label: 'Admin', Icon: UserGearIcon, keys: 'G A' }]
      : can(actor, 'sla.manage')
        ? [{ href: serviceLevels(slug), label: 'Service levels', Icon: UserGearIcon, keys: 'G A' }]
        : []),
  ];
}

/** The one tab of the admin console that is a manager's, too. */
const serviceLevels = (slug: string) => `/t/${slug}/admin/service-levels`;

/** The page that `path` belongs to: the one with the longest address above it. */
export function currentPage(pages: readonly Page[], path: string): Page | undefined {
  return pages
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
