import { GitMergeIcon } from '@phosphor-icons/react/dist/ssr/GitMerge';
import { useTenant } from '@/components/platform/sync/tenant';
import { Banner } from '@/components/ui/banner';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { PortalLink } from '../portal-link';
import { ticketPath } from '../portal-path';

/** Where the conversation of a merged ticket goes on. */
export function MergedNotice({ into }: { into: Ticket }) {
  const { organization } = useTenant();
  return (
    <Banner icon={<GitMergeIcon />}>
      <span>This goes on in another ticket:</span>
      <PortalLink href={ticketPath(organization.slug, into)}>
        #{into.number} <bdi>{into.title}</bdi>
      </PortalLink>
    </Banner>
  );
}
