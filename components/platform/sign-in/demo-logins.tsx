import { CaretRightIcon } from '@phosphor-icons/react/dist/ssr/CaretRight';
import type { Demo } from '@/lib/server/platform/sign-in/demo-logins';

type DemoLoginsProps = {
  logins: Demo['logins'];
  isReady: boolean;
  onChoose: (email: string) => void;
};

/** The people of the demo, folded away; choosing one signs in as that person. */
export function DemoLogins({ logins, isReady, onChoose }: DemoLoginsProps) {
  return (
    <details className="group mt-4 border-t border-line pt-2">
      <summary className="flex h-9 items-center gap-1.5 rounded-control text-13 text-ink-muted select-none hover:text-ink pointer-coarse:h-11">
        <CaretRightIcon aria-hidden className="transition-transform group-open:rotate-90" />
        Demo logins
      </summary>
      <ul className="-mx-2">
        {logins.map(({ email, role, organization, note }) => (
          <li key={email}>
            <button
              type="button"
              disabled={!isReady}
              title={note}
              className="flex min-h-11 w-full flex-col justify-center rounded-control px-2 py-1 text-left hover:bg-hover"
              onClick={() => onChoose(email)}
            >
              <span className="text-13 font-medium">{email}</span>
              <span className="text-12 text-ink-muted">
                {role} · {organization}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
