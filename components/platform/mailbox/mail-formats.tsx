'use client';

import { useState } from 'react';
import { Tabs } from '@/components/ui/tabs';

const faces = [
  { value: 'html', label: 'HTML' },
  { value: 'text', label: 'Text' },
] as const;
type Face = (typeof faces)[number]['value'];

/** The two forms in which an email is sent. */
export function MailFormats({ html, text }: { html: string; text: string }) {
  const [face, setFace] = useState<Face>('html');
  return (
    <>
      <div className="px-4">
        <Tabs<Face> label="Format of the email" tabs={faces} value={face} onValueChange={setFace} />
      </div>
      {face === 'html' && html !== '' ? (
        <iframe
          title="The email"
          srcDoc={html}
          // Runs no script and sees nothing of the desk; links open beside it.
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="min-h-0 w-full flex-1"
        />
      ) : (
        <pre
          // Focusable, so that the keyboard can scroll it.
          tabIndex={0}
          className="min-h-0 flex-1 overflow-auto p-4 font-sans text-14 break-words whitespace-pre-wrap"
        >
          {text}
        </pre>
      )}
    </>
  );
}
