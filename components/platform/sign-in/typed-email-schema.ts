import { z } from 'zod';
import { canonicalEmail } from '@/lib/email';

/** An email address as somebody types their own; gives the canonical one. */
export const typedEmailSchema = z.string().transform((typed, context) => {
  const email = canonicalEmail(typed);
  if (email !== undefined) return email;
  context.addIssue({ code: 'custom', message: 'Enter an address like name@company.com.' });
  return z.NEVER;
});
