'use client';

import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { ConfirmPassword } from './confirm-password';
import { RecoveryCodes } from './recovery-codes';
import { ScanCode } from './scan-code';
import { type Enrolment, enrolmentOf } from './two-factor';

type TwoFactorSetupProps = { onDone: () => void; onCancel?: () => void };

type Step =
  { name: 'password' } | { name: 'scan'; enrolment: Enrolment } | { name: 'keep'; codes: string[] };

/** Password, then the code to scan and a first code of the app, then the recovery codes. */
export function TwoFactorSetup({ onDone, onCancel = onDone }: TwoFactorSetupProps) {
  const [step, setStep] = useState<Step>({ name: 'password' });
  switch (step.name) {
    case 'password':
      return (
        <ConfirmPassword
          path="/api/auth/two-factor/enable"
          verb="Continue"
          onCancel={onCancel}
          onDone={(data) => setStep({ name: 'scan', enrolment: enrolmentOf(data) })}
        />
      );
    case 'scan':
      return (
        <ScanCode
          totpURI={step.enrolment.totpURI}
          onCancel={onCancel}
          onVerified={() => {
            toast('Second step switched on');
            setStep({ name: 'keep', codes: step.enrolment.backupCodes });
          }}
        />
      );
    case 'keep':
      return <RecoveryCodes codes={step.codes} onKept={onDone} />;
  }
}
