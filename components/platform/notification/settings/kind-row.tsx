import { useTenant } from '@/components/platform/sync/tenant';
import { Select, type SelectOption } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import type { Choice, ChosenKind, MailChoice } from '@/zero/platform/notification/values';
import { kindWords } from '@/zero/platform/notification/words';

type Options = readonly SelectOption<MailChoice>[];

const mailOptions: Options = [
  { value: 'at_once', label: 'Mail at once' },
  { value: 'digest', label: 'In the digest' },
  { value: 'never', label: 'No mail' },
];

/** A rating is asked for in the mail that says "solved", or not at all. */
const surveyOptions: Options = [
  { value: 'at_once', label: 'Ask me' },
  { value: 'never', label: 'Do not ask' },
];

type KindRowProps = {
  kind: ChosenKind;
  choice: Choice;
  /** What she changed; the rest stays. */
  onChoose: (choice: Partial<Choice>) => void;
};

/** One kind of thing: what it is, when it is mailed, whether browsers are called. */
export function KindRow({ kind, choice, onChoose }: KindRowProps) {
  const { actor } = useTenant();
  const { name, hint } = kindWords(kind, actor.userType);
  const isSurvey = kind === 'surveyed';
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_4.5rem] items-center gap-x-4 gap-y-2 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_9.5rem_4.5rem]">
      <div className="min-w-0 max-sm:col-span-2">
        <p dir="auto" className="text-14 font-medium">
          {name}
        </p>
        <p className="text-12 text-ink-muted">{hint}</p>
      </div>
      <Select
        label={`${name}: mail`}
        hideLabel
        size="sm"
        options={isSurvey ? surveyOptions : mailOptions}
        value={choice.mail}
        onValueChange={(mail) => onChoose({ mail })}
        className="max-sm:max-w-48"
      />
      {!isSurvey && (
        <Switch
          label={`${name}: push`}
          word="Push"
          checked={choice.push}
          onCheckedChange={(push) => onChoose({ push })}
        />
      )}
    </li>
  );
}
