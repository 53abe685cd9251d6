import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import type { Choice } from '@/zero/notification/defaults';
import type { MailChoice, NotificationKind } from '@/zero/notification/values';
import { kindWords } from '@/zero/notification/words';

const mailOptions: readonly { value: MailChoice; label: string }[] = [
  { value: 'at_once', label: 'Mail at once' },
  { value: 'digest', label: 'In the digest' },
  { value: 'never', label: 'No mail' },
];

type KindRowProps = {
  kind: NotificationKind;
  choice: Choice;
  onChoose: (choice: Choice) => void;
};

/** One kind of thing: what it is, when it is mailed, whether browsers are called. */
export function KindRow({ kind, choice, onChoose }: KindRowProps) {
  const { name, hint } = kindWords[kind];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_9.5rem_auto]">
      <div className="min-w-0 max-sm:col-span-2">
        <p className="text-14 font-medium">{name}</p>
        <p className="text-12 text-ink-muted">{hint}</p>
      </div>
      <Select
        label={`${name}: mail`}
        hideLabel
        size="sm"
        options={mailOptions}
        value={choice.mail}
        onValueChange={(mail) => onChoose({ ...choice, mail })}
        className="max-sm:max-w-48"
      />
      <span className="flex items-center gap-2 text-13">
        <Switch
          label={`${name}: push`}
          hideLabel
          checked={choice.push}
          onCheckedChange={(push) => onChoose({ ...choice, push })}
        />
        <span aria-hidden>Push</span>
      </span>
    </li>
  );
}
