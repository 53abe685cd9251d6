'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { Checkbox } from '@/components/ui/checkbox';
import { Kbd } from '@/components/ui/kbd';
import { Switch } from '@/components/ui/switch';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { Entry } from './entry';
import { Section } from './section';

/** What takes typed input, and what is on or off. */
export function Inputs() {
  return (
    <Section
      id="inputs"
      intro="The label stands above and stays. A hint says what is expected; an error says what is wrong and how to put it right, and takes the hint's place, so that nothing jumps."
    >
      <Entry name="Text field" note="Default, filled, error, disabled.">
        <div className="grid w-full gap-4 sm:grid-cols-2">
          <TextField
            label="Address"
            type="email"
            placeholder="name@company.com"
            hint="Work address."
          />
          <TextField label="Display name" defaultValue="Mira Castellan" hint="Clients see it." />
          <TextField
            label="Due"
            defaultValue="31 February"
            error="No such day. Write it as 28 Feb 2027."
          />
          <TextField label="Organization" defaultValue="northwind" hint="Set once." disabled />
        </div>
      </Entry>
      <Entry name="Search" note="The label is for those who cannot see the glass.">
        <TextField
          label="Search tickets"
          hideLabel
          type="search"
          size="sm"
          placeholder="Search tickets"
          icon={<MagnifyingGlassIcon aria-hidden />}
          end={<Kbd keys="/" />}
          className="w-64"
        />
      </Entry>
      <Entry name="Text area" note="Grows with what is written, then scrolls.">
        <div className="grid w-full gap-4 sm:grid-cols-2">
          <TextArea
            label="Reply"
            defaultValue={'Thank you for the file.\n\nWe found the limit and are raising it today.'}
          />
          <TextArea label="Internal note" error="Write the note first." />
        </div>
      </Entry>
      <Entry name="Checkbox" note="Takes effect with its form, or selects a row.">
        <Checkbox label="Urgent only" />
        <Checkbox label="Unread" defaultChecked />
        <Checkbox label="All in this list" indeterminate />
        <Checkbox label="Imported" disabled />
        <Checkbox label="Verified" disabled defaultChecked />
      </Entry>
      <Entry name="Switch" note="In effect at once." stack>
        <Switch label="Single-key shortcuts" hint="J, K, R and the others." defaultChecked />
        <Switch label="Sound for new tickets" />
        <Switch
          label="Two-step sign-in"
          hint="Required by your organization."
          disabled
          defaultChecked
        />
      </Entry>
    </Section>
  );
}
