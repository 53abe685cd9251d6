'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { HuePicker } from '@/components/ui/hue-picker';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { post, errorMessageOf } from '@/lib/post';

type ProfileFormProps = { email: string; name: string; hue: number };

/** The name and the avatar's colour, in every organization at once. */
export function ProfileForm({ email, ...shown }: ProfileFormProps) {
  const router = useRouter();
  const [name, setName] = useState(shown.name);
  const [hue, setHue] = useState(shown.hue);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    if (name.trim() === '') return setProblem('Enter a name.');
    setSending(true);
    const answer = await post('/api/account/profile', { name, hue });
    setSending(false);
    if (answer.status !== 204) return setProblem(errorMessageOf(answer));
    toast('Profile saved');
    router.refresh();
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-col items-start gap-4"
    >
      <div className="flex w-full items-end gap-3">
        <Avatar name={name || email} hue={hue} size="lg" decorative />
        <TextField
          label="Name"
          name="name"
          autoComplete="name"
          maxLength={120}
          value={name}
          error={problem}
          className="max-w-80 flex-1"
          onChange={(event) => {
            setName(event.target.value);
            setProblem(undefined);
          }}
        />
      </div>
      <HuePicker label="Avatar colour" value={hue} onValueChange={setHue} />
      <Button type="submit" loading={isSending}>
        Save profile
      </Button>
    </form>
  );
}
