import { z } from 'zod';
import { deskUrl, settingsUrl } from '@/lib/server/platform/mail/addresses';
import { line, slugField } from '@/lib/server/platform/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { Quote } from '@/lib/server/platform/mail/templates/parts/quote';

/** For admins: the nightly check found figures that are not what the tickets say. */
export const metricsCorrected = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    /** A figure each: its month, what it was, what it should have been. */
    findings: z.array(line(300)).min(1),
  }),
  subject: ({ organization }) => `Some figures of ${organization} were wrong`,
  Letter: (data) => (
    <Layout
      preview="They are read anew from the tickets. No ticket is touched."
      title="Some figures were wrong"
      reason={`You get this because you are an admin of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        The nightly check compared figures of {data.organization} with the tickets behind them, and
        these differed. Their months are read anew; no ticket is touched.
      </Paragraph>
      <Quote>{data.findings.join('\n')}</Quote>
      <Paragraph quiet>
        If this comes again, the log of the worker says more, under “analytics.differs”.
      </Paragraph>
      <Action href={`${deskUrl(data.slug)}/audit`}>Open audit trail</Action>
    </Layout>
  ),
});
