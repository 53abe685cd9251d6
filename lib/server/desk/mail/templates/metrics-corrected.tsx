import { z } from 'zod';
import { deskUrl, settingsUrl } from '@/lib/server/platform/mail/addresses';
import { line, slugField } from '@/lib/server/platform/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { Quote } from '@/lib/server/platform/mail/templates/parts/quote';

/** For admins: the nightly check found metrics that are not what the tickets say. */
export const metricsCorrected = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    /** A metric each: its month, what it was, what it should have been. */
    findings: z.array(line(300)).min(1),
  }),
  subject: ({ organization }) => `Some figures of ${organization} were wrong`,
  Email: (data) => (
    <Layout
      preview="They were recalculated. No ticket was changed."
      title="Some metrics were wrong"
      reason={`You get this because you are an admin of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        The nightly check compared metrics of {data.organization} with the tickets behind them, and
        these differed. These months are recalculated. No ticket is changed.
      </Paragraph>
      <Quote>{data.findings.join('\n')}</Quote>
      <Paragraph quiet>
        If this happens again, see “analytics.differs” in the worker’s log.
      </Paragraph>
      <Action href={`${deskUrl(data.slug)}/audit`}>Open audit log</Action>
    </Layout>
  ),
});
