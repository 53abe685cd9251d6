import { canonicalEmail } from '@/lib/email';

export type Join = { email: string; name: string; slug: string };

export type JoinProblems = Partial<Record<keyof Join, string>>;

/** What the form holds, tidied; of a pasted address of a desk only the organization's short name. */
export function readJoin(form: FormData): Join {
  const text = (name: keyof Join) => String(form.get(name) ?? '').trim();
  const slug = text('slug').toLowerCase();
  return {
    email: text('email'),
    name: text('name'),
    slug: /\/t\/([^/?#]+)/.exec(slug)?.[1] ?? slug,
  };
}

/** What is wrong with it, and how to put it right. */
export function problemsOf({ email, name, slug }: Join): JoinProblems {
  return {
    ...(canonicalEmail(email) === undefined && {
      email: 'Enter an address like name@company.com.',
    }),
    ...((name === '' || name.length > 120) && { name: 'Enter your name, up to 120 characters.' }),
    ...(!/^[a-z0-9][a-z0-9-]{1,47}$/.test(slug) && {
      slug: 'Enter its short name: letters, digits and hyphens.',
    }),
  };
}
