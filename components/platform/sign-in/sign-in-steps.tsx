'use client';

import { useState } from 'react';
import { LinkMailed } from './link-mailed';
import { SecondFactor } from './second-factor';
import type { Demo } from '@/lib/server/platform/sign-in/demo-logins';
import { SignInForm } from './sign-in-form';

type Step = { name: 'credentials' } | { name: 'second-factor' } | { name: 'mailed'; email: string };

/** What the page asks for, one thing after the other. */
export function SignInSteps({ demo }: { demo: Demo | undefined }) {
  const [step, setStep] = useState<Step>({ name: 'credentials' });
  const startOver = () => setStep({ name: 'credentials' });
  if (step.name === 'second-factor') return <SecondFactor onIn={enter} onBack={startOver} />;
  if (step.name === 'mailed') return <LinkMailed email={step.email} onBack={startOver} />;
  return (
    <SignInForm
      demo={demo}
      onIn={enter}
      onSecondFactor={() => setStep({ name: 'second-factor' })}
      onMailed={(email) => setStep({ name: 'mailed', email })}
    />
  );
}

/** A new document, so that nothing of this one outlives the sign-in. */
const enter = () => window.location.replace(`/${window.location.search}`);
