import type { ComponentProps } from 'react';
import { Link } from '@/components/ui/link';
import { within } from '@/components/core/address/within';

type PortalLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & { href: string };

/** A link from one place of the portal to another: at once, and offline too. */
export function PortalLink({ href, ...rest }: PortalLinkProps) {
  return <Link {...within(href)} {...rest} />;
}
