import { z } from 'zod';

/** https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address */
const validAddress =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

const mostCharacters = 254;
const mostLocalCharacters = 64;

/**
 * The canonical form in which an email address is stored and compared: lower case, domain in ASCII
 * (`Joerg@Bücher.example` becomes "joerg@xn--bcher-kva.example"). Undefined when the text is not an
 * email address.
 */
export function canonicalEmail(text: string): string | undefined {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || trimmed.length > mostCharacters) return undefined;
  const local = trimmed.slice(0, at).toLowerCase();
  const domain = asciiDomain(trimmed.slice(at + 1));
  const hasDotsBetween = !/^\.|\.\.|\.$/.test(local);
  if (domain === undefined || local.length > mostLocalCharacters || !hasDotsBetween) {
    return undefined;
  }
  const email = `${local}@${domain}`;
  return email.length <= mostCharacters && validAddress.test(email) ? email : undefined;
}

/** Accepts an email address in any spelling and outputs the canonical one. */
export const emailSchema = z
  .string()
  .max(1_000)
  .overwrite((text) => text.toWellFormed())
  .refine((text) => !text.includes('\0'), 'Not an email address')
  .transform((text, context) => {
    const email = canonicalEmail(text);
    if (email !== undefined) return email;
    context.addIssue({ code: 'custom', message: 'Not an email address' });
    return z.NEVER;
  });

/** The domain as mapped by UTS 46, by the URL parser that browsers and Node.js share. */
function asciiDomain(domain: string): string | undefined {
  if (/[^\p{L}\p{M}\p{N}\p{Join_Control}.。·-]/u.test(domain)) return undefined;
  const href = `http://${domain}`;
  const host = URL.canParse(href) ? new URL(href).hostname : '';
  const [last = '', ...others] = host.split('.').toReversed();
  // The last label of a domain is never a number; an IP address is not a domain.
  return others.length > 0 && /[a-z]/.test(last) ? host : undefined;
}
