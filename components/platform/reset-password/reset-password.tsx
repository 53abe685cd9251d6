'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { loadZod } from '@/lib/zod-in-browser';
import { useLinkToken } from '@/components/core/link/use-link-token';
import { SecondFactor } from '@/components/platform/sign-in/second-factor';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { post, errorMessageOf } from '@/lib/post';
import { ChoosePassword } from './choose-password';
import { LinkGone } from './link-gone';

const ownerSchema = z.object({ email: z.string(), names: z.array(z.string()) });

type Step =
  | { name: 'looking' | 'gone' | 'second-factor' }
  | { name: 'failed'; problem: string }
  | { name: 'choosing'; token: string; owner: z.infer<typeof ownerSchema> };

/** Looks whose link this is, lets them choose a password and signs them in with it. */
export function ResetPassword() {
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

  switch (step.name) {
    case 'looking':
      return <Skeleton className="mt-6 h-24" />;
    case 'gone':
      return <LinkGone />;
    case 'failed':
      return (
        <ErrorState
          title="Couldn’t check the link"
          safe={step.problem}
          action={<Button onClick={() => void open(token ?? null).then(setStep)}>Try again</Button>}
        />
      );
    case 'second-factor':
      return <SecondFactor onIn={enter} onBack={enter} />;
    case 'choosing':
      return (
        <ChoosePassword
          token={step.token}
          owner={step.owner}
          onIn={enter}
          onGone={() => setStep({ name: 'gone' })}
          onSecondFactor={() => setStep({ name: 'second-factor' })}
        />
      );
  }
}

async function open(token: string | null): Promise<Step> {
  if (token === null) return { name: 'gone' };
  const answer = await post('/api/auth/link/open', { token });
  await loadZod();
  const owner = ownerSchema.safeParse(answer.data);
  if (answer.status === 200 && owner.success) {
    return { name: 'choosing', token, owner: owner.data };
  }
  if (answer.status === 410 || answer.status === 400) return { name: 'gone' };
  return { name: 'failed', problem: errorMessageOf(answer) };
}

const enter = () => window.location.replace('/');
