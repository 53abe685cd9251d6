import { z } from 'zod';
import { linkUrl } from '../../link/token';
import { deskUrl } from '../addresses';
import { line, linkHours, slugField } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { LinkNote } from './parts/link-note';
import { Paragraph } from './parts/paragraph';

/** For who was just let in. Without a link for a person who already has a password. */
export const invitation = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    inviter: line().nullable(),
    linkId: z.string().min(1).nullable(),
    validHours: linkHours,
  }),
  subject: ({ organization }) => `You are invited to the desk of ${organization}`,
  Letter: ({ organization, slug, inviter, linkId, validHours }) => (
    <Layout
      preview={`${inviter ?? organization} invites you.`}
      title={`Welcome to the desk of ${organization}`}
      reason={`You get this because ${inviter ?? `an admin of ${organization}`} invited this address.`}
    >
      <Paragraph>
        {inviter ? `${inviter} invites you` : 'You are invited'} to work on tickets with{' '}
        {organization} in Opsdesk.
      </Paragraph>
      {linkId === null ? (
        <>
          <Action href={deskUrl(slug)}>Open the desk</Action>
          <Paragraph quiet>Sign in with the password that you have.</Paragraph>
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
