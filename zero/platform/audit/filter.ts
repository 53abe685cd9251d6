import { z } from 'zod';
import { auditActionNames, auditResults, type AuditAction } from './actions';
import { idSchema } from '@/zero/core/ids';

const day = z.iso.date().optional().catch(undefined);
const list = <T extends string>(item: z.ZodType<T>) =>
  z
    .string()
    .optional()
    .transform((text) =>
      (text ?? '').split(',').flatMap((part) => {
        const found = item.safeParse(part);
        return found.success ? [found.data] : [];
      }),
    );

const filterSchema = z.object({
  /** Members by id. */
  person: list(idSchema),
  action: list(z.enum(auditActionNames as [AuditAction, ...AuditAction[]])),
  outcome: z.enum(auditResults).optional().catch(undefined),
  /** A ticket's number, or the id of anything. */
  subject: z
    .string()
    .trim()
    .transform((text) => text.replace(/^#/, ''))
    .pipe(z.union([idSchema, z.string().regex(/^[1-9]\d{0,8}$/)]))
    .optional()
    .catch(undefined),
  /** The id of the request that caused it. */
  request: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional()
    .catch(undefined),
  /** First and last day, in the organization's time zone. */
  from: day,
  to: day,
});

/** What narrows the audit log; it lives in the URL. */
export type AuditFilter = z.infer<typeof filterSchema>;

/** The filter in an address; what makes no sense there is as if it were not. */
export function readAuditFilter(params: URLSearchParams): AuditFilter {
  return filterSchema.parse(Object.fromEntries(params));
}

/** The filter as it stands in an address, the same words for the same filter. */
export function writeAuditFilter(filter: AuditFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text) params.set(key, text);
  }
  return params;
}
