'use client';

import type { ReactNode } from 'react';
import { FigureTextLink } from '@/components/chart/figure-text-link';
import { useTenant } from '@/components/sync/tenant';
import { formatExact } from '@/lib/format/number';
import type { Drillable } from '@/zero/analytics/engine/question';
import { behindHref, type BehindOptions } from './behind-href';
import { noFigure } from './figure-words';
import { useFigures } from './figures-provider';

type FigureLinkProps = BehindOptions & {
  what: Drillable;
  /** Of how many tickets it speaks; none are not opened, and undefined is not known yet. */
  count: number | undefined;
  /** Says which figure it is, where its place in a table says it to the eye alone. */
  label: string;
  /** The figure; by default the count. */
  children?: ReactNode;
};

/** A figure that opens exactly the tickets behind it. */
export function FigureLink({ what, count, span, chosen, label, children }: FigureLinkProps) {
  const { organization } = useTenant();
  const { filter } = useFigures();
  const figure = children ?? (count === undefined ? noFigure : formatExact(count));
  if (!count) return <span className="text-ink-faint">{figure}</span>;
  return (
    <FigureTextLink
      href={behindHref(organization.slug, filter, what, { span, chosen })}
      label={label}
    >
      {figure}
    </FigureTextLink>
  );
}
