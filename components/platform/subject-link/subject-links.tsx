'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import type { SubjectLink } from '@/zero/platform/subject-link/schema';
import {
  hasSubjectRow,
  type LinkEnds,
  linkedWith,
  referenceByType,
  subjectHref,
  subjectLabel,
} from '@/zero/references';
import { can } from '@/zero/roles';
import { LinkGroup } from './link-group';
import { useLinkChanges } from './use-link-changes';
import { linkHeadings } from './words';

type SubjectLinksProps = {
  /** The subject whose page it is. */
  subjectId: string;
  links: readonly (SubjectLink & LinkEnds)[];
  /** Whether the viewer may remove them. */
  canChange: boolean;
  className: string;
};

/** What a subject is linked with, of any type that the viewer sees; nothing where that is none. */
export function SubjectLinks({ subjectId, links, canChange, className }: SubjectLinksProps) {
  const { organization, actor } = useTenant();
  const { unlink } = useLinkChanges();
  const found = links.flatMap((link) => {
    const other = linkedWith(link, subjectId);
    if (!hasSubjectRow(other)) return [];
    const name = subjectLabel(other);
    const capability = referenceByType(other.subjectType)?.links;
    const item = {
      id: link.id,
      href: subjectHref(other, organization.slug, { isClient: false }),
      name: (
        <span dir="auto" className="truncate">
          {name}
        </span>
      ),
      ...(canChange &&
        capability &&
        can(actor, capability) && { endLabel: `Unlink ${name}`, onEnd: () => unlink(link, name) }),
    };
    return [{ heading: linkHeadings[link.kind][link.fromId === subjectId ? 'from' : 'to'], item }];
  });
  if (found.length === 0) return null;
  const headings = [...new Set(found.map(({ heading }) => heading))];
  return (
    <section aria-label="Links" className={className}>
      {headings.map((heading) => (
        <LinkGroup
          key={heading}
          heading={heading}
          items={found.filter((each) => each.heading === heading).map(({ item }) => item)}
        />
      ))}
    </section>
  );
}
