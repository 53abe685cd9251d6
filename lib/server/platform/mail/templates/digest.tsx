import { Link } from '@react-email/components';
import { z } from 'zod';
import { deskUrl, settingsUrl, ticketUrl } from '../addresses';
import { line, slugField } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { light } from './parts/palette';
import { Paragraph } from './parts/paragraph';

/** Several things at once: the day's digest, or a burst of what would each be an email. */
export const digest = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    audience: z.enum(['internal', 'client']),
    /** One for each ticket, the newest first. */
    items: z
      .array(
        z.object({
          /** Null where it has none. */
          number: z.int().positive().nullable(),
          title: line(200),
          /** After `/t/<slug>/`. Emails that were queued before may lack it. */
          path: z.string().max(200).optional(),
          /** What happened, the newest first. */
          happened: z.array(line(200)).min(1),
        }),
      )
      .min(1),
    /** How many more there are than are listed. */
    more: z.int().min(0),
  }),
  subject: ({ items, more, organization }) => `${count(items.length + more)} at ${organization}`,
  Email: (data) => (
    <Layout
      preview={data.items
        .map(({ title }) => title)
        .join(' · ')
        .slice(0, 120)}
      title={`${count(data.items.length + data.more)}`}
      reason={`You get this because you chose a digest of notifications at ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      {data.items.map(({ number, title, path, happened }) => (
        <Paragraph key={path ?? number ?? title}>
          {number === null && path === undefined ? (
            title
          ) : (
            <Link
              className="link"
              href={hrefOf(data, { number, path })}
              style={{ color: light.accent, fontWeight: 500, textDecoration: 'none' }}
            >
              {number !== null && `#${number} `}
              <bdi>{title}</bdi>
            </Link>
          )}
          <br />
          {happened.join(' · ')}
        </Paragraph>
      ))}
      {data.more > 0 ? <Paragraph quiet>And {data.more} more.</Paragraph> : null}
      <Action href={deskUrl(data.slug)}>Open desk</Action>
    </Layout>
  ),
});

type Listed = { number: number | null; path: string | undefined };

const hrefOf = (
  { slug, audience }: { slug: string; audience: 'internal' | 'client' },
  { number, path }: Listed,
) =>
  path === undefined && number !== null
    ? ticketUrl({ slug, number }, audience)
    : `${deskUrl(slug)}/${path ?? ''}`;

const count = (tickets: number) =>
  tickets === 1 ? 'Updates on one ticket' : `News of ${tickets} tickets`;
