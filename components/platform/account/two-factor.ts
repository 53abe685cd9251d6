import { z } from 'zod';

const codesSchema = z.object({ backupCodes: z.array(z.string()) });
const enrolmentSchema = codesSchema.extend({ totpURI: z.string().startsWith('otpauth://') });

/** What a person needs once to set up the second step. */
export type Enrolment = z.infer<typeof enrolmentSchema>;

export const enrolmentOf = (data: unknown): Enrolment => enrolmentSchema.parse(data);

export const recoveryCodesOf = (data: unknown): string[] => codesSchema.parse(data).backupCodes;

/** The secret of an `otpauth:` address in groups of four, for typing. */
export function secretOf(totpURI: string): string {
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
