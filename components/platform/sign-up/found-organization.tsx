'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { loadZod } from '@/lib/zod-in-browser';
import { untilNextPage } from '@/components/core/form/until-next-page';
import { useLinkToken } from '@/components/core/link/use-link-token';
import { signIn } from '@/components/platform/sign-in/sign-in';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Link } from '@/components/ui/link';
import { Skeleton } from '@/components/ui/skeleton';
import { errorMessageOf, post } from '@/lib/post';
import { type FilledOrganization, OrganizationForm } from '../organization/organization-form';

const ownerSchema = z.object({
  email: z.string(),
  hasPassword: z.boolean(),
  isWaiting: z.boolean(),
});
const foundedSchema = z.object({ state: z.enum(['waiting', 'active']) });

type Step =
  | { name: 'looking' | 'gone' }
  | { name: 'failed'; problem: string }
  | { name: 'founding'; token: string; owner: z.infer<typeof ownerSchema> };

/** Looks whose link this is and founds what they fill in. */
export function FoundOrganization() {
  const token = useLinkToken();
  const [step, setStep] = useState<Step>({ name: 'looking' });

  useEffect(() => {
    if (token === undefined) return;
    let isOver = false;
    void open(token).then((next) => isOver || setStep(next));
    return () => {
      isOver = true;
    };
  }, [token]);

  async function found({ fields, timeZone, password }: FilledOrganization) {
    if (step.name !== 'founding') return undefined;
    const { name, slug, adminName } = fields;
    const { email, hasPassword } = step.owner;
    const answer = await post('/api/auth/sign-up/found', {
      token: step.token,
      ...(!hasPassword && { password }),
      organization: { name, slug, adminName, timeZone },
    });
    if (answer.status === 410) {
      setStep({ name: 'gone' });
      return undefined;
    }
    const founded = foundedSchema.safeParse(answer.data);
    if (answer.status === 201 && founded.success) {
      if (founded.data.state === 'waiting') {
        wait();
        return untilNextPage();
      }
      if (!hasPassword) await signIn({ email, password, isShared: false });
      // Whatever kept them out, the sign-in page says it.
      window.location.replace(`/t/${slug}/admin`);
      return untilNextPage();
    }
    const at = answer.status === 409 ? ('slug' as const) : ('adminName' as const);
    return { at, message: errorMessageOf(answer) };
  }

  switch (step.name) {
    case 'looking':
      return <Skeleton className="mt-6 h-72" />;
    case 'gone':
      return (
        <div role="status" className="mt-6 flex flex-col items-start gap-3">
          <p className="text-14 text-pretty">
            This link does not work any more: it was used, is too old, or was never valid.
          </p>
          <Link href="/sign-up" variant="primary">
            Get a new link
          </Link>
        </div>
      );
    case 'failed':
      return (
        <ErrorState
          title="Couldn’t check the link"
          safe={step.problem}
          action={<Button onClick={() => void open(token ?? null).then(setStep)}>Try again</Button>}
        />
      );
    case 'founding':
      return <OrganizationForm owner={step.owner} onSubmit={found} />;
  }
}

async function open(token: string | null): Promise<Step> {
  if (token === null) return { name: 'gone' };
  const answer = await post('/api/auth/sign-up/open', { token });
  await loadZod();
  const owner = ownerSchema.safeParse(answer.data);
  if (answer.status === 200 && owner.success) {
    if (!owner.data.isWaiting) return { name: 'founding', token, owner: owner.data };
    wait();
    return { name: 'looking' };
  }
  if (answer.status === 410 || answer.status === 400) return { name: 'gone' };
  return { name: 'failed', problem: errorMessageOf(answer) };
}

const wait = () => window.location.replace('/sign-up/waiting');
