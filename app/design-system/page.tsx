import { Button } from '@/components/ui/button';
import { Avatar } from '@/components/ui/avatar';
import { TextField } from '@/components/ui/text-field';
import { Checkbox } from '@/components/ui/checkbox';
import { Switch } from '@/components/ui/switch';

export default function DesignSystemPage() {
  return (
    <main className="flex flex-wrap items-center gap-4 p-8">
      <Button variant="primary">Resolve ticket</Button>
      <Button keys="R">Reply</Button>
      <Button variant="danger" loading>
        Disable member
      </Button>
      <Avatar name="Ada Lovelace" />
      <TextField label="Subject" error="Write a subject." defaultValue="x" />
      <Checkbox label="Urgent only" defaultChecked />
      <Switch label="Shortcuts" defaultChecked />
    </main>
  );
}
