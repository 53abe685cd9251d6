import { z } from 'zod';
import { formatExact } from '@/lib/format/number';
import { dashboardUrl, settingsUrl } from '@/lib/server/platform/mail/addresses';
import { line, slugField } from '@/lib/server/platform/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { PartBars } from './parts/part-bars';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { WeekBars } from './parts/week-bars';
import { WeekMetrics } from './parts/week-metrics';
import { weekWord } from './parts/week-words';

const count = z.int().min(0);
/** Null where there is nothing to tell, or too few for a median. */
const figure = z.object({ now: z.number().nullable(), before: z.number().nullable() });

/** A week of the dashboard against the week before, for whoever asked for it. Durations in seconds, shares from 0 to 1. */
export const weeklyReport = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    /** Its first and its last local day. */
    week: z.object({ from: z.iso.date(), to: z.iso.date() }),
    figures: z.object({
      created: figure,
      solved: figure,
      backlog: figure,
      firstResponse: figure,
      resolution: figure,
      sla: figure,
      csat: figure,
    }),
    /** Ratings of which `csat` speaks. */
    rated: count,
    /** Tickets that wait for their first answer now. */
    unanswered: count,
    /** Monday first. */
    days: z.array(z.object({ created: count, solved: count })).length(7),
    /** Tickets created, by one thing each, the most first. */
    parts: z.array(
      z.object({
        title: line(),
        rows: z.array(z.object({ name: line(), created: count, before: count })),
      }),
    ),
  }),
  subject: ({ organization, figures, week }) =>
    `${organization}, ${weekWord(week)}: ${formatExact(figures.created.now ?? 0)} created, ${formatExact(figures.solved.now ?? 0)} solved`,
  Email: (data) => (
    <Layout
      preview={`${formatExact(data.figures.backlog.now ?? 0)} tickets were open at the end of the week.`}
      title={`${weekWord(data.week)} at ${data.organization}`}
      reason={`You get this every Monday because you subscribed to the weekly report of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <WeekMetrics figures={data.figures} rated={data.rated} />
      <WeekBars days={data.days} />
      {data.parts.map((part) => (
        <PartBars key={part.title} {...part} />
      ))}
      {data.unanswered > 0 ? (
        <Paragraph>
          {data.unanswered === 1
            ? 'One ticket is waiting for a first response now.'
            : `${formatExact(data.unanswered)} tickets are waiting for a first response now.`}
        </Paragraph>
      ) : null}
      <Action href={dashboardUrl(data.slug, data.week)}>Open dashboard</Action>
    </Layout>
  ),
});
