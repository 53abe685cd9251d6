import { z } from 'zod';
import { linkUrl } from '@/lib/server/platform/link/token';
import { deskUrl } from '../addresses';
import { line, linkHours, slugField } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { LinkNote } from './parts/link-note';
import { Paragraph } from './parts/paragraph';

const placeIn = { internal: 'the desk', client: 'the support portal' };

/** For whoever was just invited, as staff or as a client's person. Without a link for a person who has a password. */
export const invitation = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    inviter: line().nullable(),
    /** Missing in emails queued by an earlier release. */
    userType: z.enum(['internal', 'client']).default('internal'),
    linkId: z.string().min(1).nullable(),
    validHours: linkHours,
  }),
  subject: ({ organization, userType }) =>
    `You are invited to ${placeIn[userType]} of ${organization}`,
  Email: ({ organization, slug, inviter, userType, linkId, validHours }) => (
    <Layout
      preview={`${inviter ?? organization} invites you.`}
      title={`Welcome to ${placeIn[userType]} of ${organization}`}
      reason={`You get this because ${inviter ?? `an admin of ${organization}`} invited this address.`}
    >
      <Paragraph>
        {inviter ? `${inviter} invites you` : 'You are invited'}{' '}
        {userType === 'client'
          ? `to the support portal of ${organization}. There you can ask for help, follow your company’s tickets and see its payments.`
          : `to work on tickets with ${organization} in Opsdesk.`}
      </Paragraph>
      {linkId === null ? (
        <>
          <Action href={deskUrl(slug)}>
            {userType === 'client' ? 'Open the portal' : 'Open the desk'}
          </Action>
          <Paragraph quiet>Sign in with your existing password.</Paragraph>
        </>
      ) : (
        <>
          <Action href={linkUrl(linkId)}>Accept invitation</Action>
          <LinkNote validHours={validHours} />
        </>
      )}
    </Layout>
  ),
});
