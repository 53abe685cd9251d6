import { emailSchema } from '@/lib/email';
import type { ChannelProvider } from '../provider';

/** Sends an email to one address, like that of a distribution list. */
export const email: ChannelProvider = {
  kind: 'email',
  validate: (address) =>
    emailSchema.safeParse(address).success ? undefined : 'Enter an email address.',
  hintOf(address) {
    const at = address.lastIndexOf('@');
    return `…${address.slice(Math.max(0, at - 4))}`;
  },
  async send({ title, text, severity, link, fields, organization }, { address }, { queueMail }) {
    const { name, slug } = organization;
    await queueMail({
      recipient: address,
      data: { organization: name, slug, title, text, severity, url: link?.url ?? null, fields },
    });
    return {
      hasSucceeded: true,
      statusCode: null,
      error: null,
      isFinal: true,
      retryAfterMs: undefined,
    };
  },
};
