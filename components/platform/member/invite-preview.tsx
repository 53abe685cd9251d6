import { readableEmail } from '@/lib/readable-email';
import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { MinusIcon } from '@phosphor-icons/react/dist/ssr/Minus';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/ssr/WarningCircle';
import { nameFromEmail } from '@/zero/platform/member/rules';
import type { PlannedInvite } from './invite-plan';

const mostShown = 300;

/** What will happen to each person of the list, before it does. */
export function InvitePreview({ plan }: { plan: readonly PlannedInvite[] }) {
  if (plan.length === 0) {
    return <p className="text-12 text-ink-muted">What will happen to each address shows here.</p>;
  }
  return (
    <ul
      aria-label="What will happen"
      // Focusable, so that the keyboard can scroll it.
      tabIndex={0}
      className="max-h-56 divide-y divide-line overflow-y-auto rounded-control border border-line text-13"
    >
      {plan.slice(0, mostShown).map((planned, index) => (
        // Pieces may stand twice, and nothing but their place tells them apart.
        <li
          key={`${index}:${planned.text}`}
          className="flex flex-wrap items-start gap-x-2 px-2.5 py-1.5"
        >
          <Line planned={planned} />
        </li>
      ))}
      {plan.length > mostShown && (
        <li className="px-2.5 py-1.5 text-ink-muted">and {plan.length - mostShown} more</li>
      )}
    </ul>
  );
}

function Line({ planned }: { planned: PlannedInvite }) {
  if (planned.outcome === 'invited') {
    return (
      <>
        <CheckIcon aria-hidden className="mt-0.5 shrink-0 text-16 text-success" />
        <span className="min-w-40 flex-1 truncate">{readableEmail(planned.email)}</span>
        <span className="min-w-0 truncate text-ink-muted">
          Invited as <bdi>{planned.name ?? nameFromEmail(planned.email)}</bdi>
        </span>
      </>
    );
  }
  const isWrong = planned.outcome === 'wrong';
  const Icon = isWrong ? WarningCircleIcon : MinusIcon;
  return (
    <>
      <Icon
        aria-hidden
        className={`mt-0.5 shrink-0 text-16 ${isWrong ? 'text-danger' : 'text-ink-faint'}`}
      />
      <span className="min-w-40 flex-1 truncate">{planned.text}</span>
      <span className={`shrink-0 ${isWrong ? 'text-danger-ink' : 'text-ink-muted'}`}>
        {planned.reason}
      </span>
    </>
  );
}
