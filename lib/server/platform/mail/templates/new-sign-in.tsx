import { z } from 'zod';
import { absoluteTime } from '@/lib/format/time';
import { signInUrl } from '../addresses';
import { line } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For who signed in on a device that they had not used before. */
export const newSignIn = defineTemplate({
  schema: z.object({
    at: z.iso.datetime(),
    /** Like `Firefox on Linux`. */
    device: line(),
    /** The network address; null when it is not known. */
    address: line(60).nullable(),
  }),
  subject: ({ device }) => `New sign-in: ${device}`,
  Email: ({ at, device, address }) => (
    <Layout
      preview={`${device}, ${absoluteTime(Date.parse(at), 'UTC')}`}
      title="New sign-in"
      reason="You get this because someone signed in with your address and password on a new device."
    >
      <Paragraph>
        You signed in on {device}, {absoluteTime(Date.parse(at), 'UTC')}
        {address === null ? '' : `, from ${address}`}.
      </Paragraph>
      <Paragraph>
        If it was you, there is nothing to do. If not, choose a new password at once: that ends
        every other session.
      </Paragraph>
      <Action href={signInUrl()}>Open Opsdesk</Action>
    </Layout>
  ),
});
