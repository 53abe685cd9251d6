'use client';

import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { whileSessionChanges } from '@/components/platform/access/session-change';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { errorMessageOf, post } from '@/lib/post';
import { QrCode } from './qr-code';
import { secretOf } from './two-factor';

type ScanCodeProps = { totpURI: string; onVerified: () => void; onCancel: () => void };

const codeSchema = z.object({
  code: z.string().trim().min(1, 'Enter the code shown in the app.'),
});

/** Gives the secret to the person's app, and asks for a first code as proof. */
export function ScanCode({ totpURI, onVerified, onCancel }: ScanCodeProps) {
  const form = useEntityForm({
    schema: codeSchema,
    defaults: { code: '' },
    save: async (values) => {
      const answer = await whileSessionChanges(() =>
        post('/api/auth/two-factor/verify-totp', values),
      );
      if (answer.status === 200) return undefined;
      const wrong = 'That code does not match. Enter the one that is shown now.';
      return { at: 'code', message: errorMessageOf(answer, wrong) };
    },
    onSaved: onVerified,
  });
  return (
    <Form form={form} className="items-start">
      <p className="text-14 text-pretty">
        Scan this with an app for one-time codes, or{' '}
        <a
          href={totpURI}
          className="rounded-mark text-accent-ink underline decoration-1 underline-offset-2 hover:decoration-2"
        >
          open it in one on this device
        </a>
        .
      </p>
      <QrCode text={totpURI} label="Code to scan with an app for one-time codes" />
      <p className="text-13 text-ink-muted">
        Or type this secret into it:{' '}
        <code className="font-mono break-all text-ink select-all">{secretOf(totpURI)}</code>
      </p>
      <TextField
        label="Code from the app"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        enterKeyHint="go"
        className="w-full max-w-40"
        {...form.text('code')}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" loading={form.isBusy}>
          Switch on
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
