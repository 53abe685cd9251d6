'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import type { SubjectLink } from '@/zero/platform/subject-link/schema';
import { mutators } from '@/zero/mutators';
import {
  hasSubjectRow,
  type LinkEnds,
  linkedWith,
  subjectHref,
  subjectLabel,
} from '@/zero/references';
import { LinkGroup } from './link-group';
import { linkHeadings } from './words';

type SubjectLinksProps = {
  /** The subject whose page it is. */
  subjectId: string;
  links: readonly (SubjectLink & LinkEnds)[];
  /** Whether the viewer may remove them. */
  canChange: boolean;
};

/** What a subject is linked with, of any type that the viewer sees; nothing where that is none. */
export function SubjectLinks({ subjectId, links, canChange }: SubjectLinksProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const unlink = (linkId: string) =>
    void write(
      mutators.link.remove({ organizationId: organization.id, at: Date.now(), linkId }),
      'Link',
    );
  const found = links.flatMap((link) => {
    const other = linkedWith(link, subjectId);
    if (!hasSubjectRow(other)) return [];
    const name = subjectLabel(other);
    const item = {
      id: link.id,
      href: subjectHref(other, organization.slug, { isClient: false }),
      name: (
        <span dir="auto" className="truncate">
          {name}
        </span>
      ),
      ...(canChange && { endLabel: `Unlink ${name}`, onEnd: () => unlink(link.id) }),
    };
    return [{ heading: linkHeadings[link.kind][link.fromId === subjectId ? 'from' : 'to'], item }];
  });
  if (found.length === 0) return null;
  const headings = [...new Set(found.map(({ heading }) => heading))];
  return (
    <section aria-label="Links" className="mt-4 border-t border-line pt-4">
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
