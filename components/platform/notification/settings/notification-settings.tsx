'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Panel } from '@/components/ui/panel';
import { Select, type SelectOption } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { mutators } from '@/zero/mutators';
import { choiceOf, kindsFor } from '@/zero/platform/notification/defaults';
import type { PageRule } from '@/zero/platform/notification/page-rules';
import type { Choice, ChosenKind, MailChoice } from '@/zero/platform/notification/values';
import { kindWords } from '@/zero/platform/notification/words';
import { type UndoSend, undoSendChoices } from '@/zero/platform/preference/values';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { PageRulesPanel } from './page-rules-panel';
import { PushPanel } from './push-panel';

/** How one is notified of each kind of thing, and whether this browser is called. Every change counts at once. */
export function NotificationSettings() {
  const { organization, actor } = useTenant();
  const [preference] = useQuery(queries.preference.mine({ organizationId: organization.id }));
  const write = useWrite();
  const isClient = actor.userType === 'client';

  function choose(kind: ChosenKind, choice: Partial<Choice>) {
    const place = { organizationId: organization.id, at: Date.now() };
    const notifications = { [kind]: choice };
    void write(mutators.preference.change({ ...place, notifications }), 'Choice');
  }

  function choosePageRules(rules: readonly PageRule[] | null) {
    const place = { organizationId: organization.id, at: Date.now() };
    const pageRules = rules && [...rules];
    void write(mutators.preference.change({ ...place, pageRules }), 'Choice');
  }

  function chooseUndoSend(undoSendSeconds: UndoSend) {
    const place = { organizationId: organization.id, at: Date.now() };
    void write(mutators.preference.change({ ...place, undoSendSeconds }), 'Choice');
  }

  function wantFigures(weeklyFigures: boolean) {
    const place = { organizationId: organization.id, at: Date.now() };
    void write(mutators.preference.change({ ...place, weeklyFigures }), 'Choice');
  }

  return (
    <div className="mx-auto flex w-full max-w-160 flex-col gap-4 px-4 py-6">
      <header>
        <h1 className="text-20 font-semibold">Notification settings</h1>
        <p className="mt-1 text-14 text-pretty text-ink-muted">
          In the {isClient ? 'portal' : 'desk'} you are told of all of this. Here you choose what
          else reaches you from <bdi>{organization.name}</bdi>.
        </p>
      </header>
      <Panel
        title="Email and push"
        description="Notifications that you have read are not emailed. The digest is sent at 8 a.m."
        flush
      >
        <ul className="divide-y divide-line">
          {kindsFor(actor).map((kind) => (
            <KindRow
              key={kind}
              kind={kind}
              choice={choiceOf(kind, actor.userType, preference?.notifications)}
              onChoose={(choice) => choose(kind, choice)}
            />
          ))}
        </ul>
      </Panel>
      {can(actor, 'alert.read') && (
        <PageRulesPanel chosen={preference?.pageRules} onChoose={choosePageRules} />
      )}
      {can(actor, 'analytics.read') && (
        <WeeklyReportPanel
          timeZone={organization.timeZone}
          isWanted={preference?.weeklyFigures ?? false}
          onWant={wantFigures}
        />
      )}
      <SendingPanel undoSendSeconds={preference?.undoSendSeconds ?? 0} onChoose={chooseUndoSend} />
      <PushPanel slug={organization.slug} />
    </div>
  );
}

type Options = readonly SelectOption<MailChoice>[];

const mailOptions: Options = [
  { value: 'at_once', label: 'Email immediately' },
  { value: 'digest', label: 'In the digest' },
  { value: 'never', label: 'No email' },
];

/** A rating is asked for in the email that says "solved", or not at all. */
const surveyOptions: Options = [
  { value: 'at_once', label: 'Ask me' },
  { value: 'never', label: 'Do not ask' },
];

type KindRowProps = {
  kind: ChosenKind;
  choice: Choice;
  /** What they changed; the rest stays. */
  onChoose: (choice: Partial<Choice>) => void;
};

/** One kind of thing: what it is, when it is emailed, whether browsers are called. */
function KindRow({ kind, choice, onChoose }: KindRowProps) {
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

const options: readonly SelectOption<`${UndoSend}`>[] = undoSendChoices.map((seconds) => ({
  value: `${seconds}`,
  label: seconds === 0 ? 'Send at once' : `${seconds} seconds`,
}));

type SendingPanelProps = {
  /** Seconds; one of `undoSendChoices`. */
  undoSendSeconds: number;
  onChoose: (seconds: UndoSend) => void;
};

/** For how long a reply waits before it goes, and can be taken back. */
function SendingPanel({ undoSendSeconds, onChoose }: SendingPanelProps) {
  return (
    <Panel title="Sending replies">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-[1_1_14rem]">
          <p className="text-14 font-medium">Time to undo</p>
          <p className="text-12 text-pretty text-ink-muted">
            Replies are sent after this time. Until then you can undo them, also with Z.
          </p>
        </div>
        <div className="w-38">
          <Select
            label="Time to undo"
            hideLabel
            size="sm"
            options={options}
            value={options.find(({ value }) => Number(value) === undoSendSeconds)?.value ?? '0'}
            onValueChange={(value) => {
              const chosen = undoSendChoices.find((seconds) => `${seconds}` === value);
              if (chosen !== undefined) onChoose(chosen);
            }}
          />
        </div>
      </div>
    </Panel>
  );
}

type WeeklyFiguresPanelProps = {
  /** IANA name of the organization's time zone. */
  timeZone: string;
  isWanted: boolean;
  onWant: (isWanted: boolean) => void;
};

/** Whether one is emailed the week's metrics. */
function WeeklyReportPanel({ timeZone, isWanted, onWant }: WeeklyFiguresPanelProps) {
  return (
    <Panel title="Weekly report">
      <Switch
        label="Email me last week’s dashboard"
        hint={`Every Monday at 7 in the morning (${timeZone}), against the week before.`}
        checked={isWanted}
        onCheckedChange={onWant}
      />
    </Panel>
  );
}
