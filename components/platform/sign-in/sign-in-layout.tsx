import type { ReactNode } from 'react';
import { ThemeSwitch } from '@/components/core/theme/theme-switch';
import { Mark } from '@/components/core/statement/mark';

type LandingProps = {
  title: string;
  /** One sentence under the title. */
  sentence: ReactNode;
  children?: ReactNode;
};

/** A page outside every organization: one column, one thing to do. */
export function SignInLayout({ title, sentence, children }: LandingProps) {
  return (
    <div className="flex min-h-dvh flex-col px-6">
      <main className="mx-auto flex w-full max-w-84 grow flex-col pt-[max(2rem,14dvh)] pb-12">
        <Mark />
        <h1 dir="auto" className="mt-6 text-20 font-semibold text-balance">
          {title}
        </h1>
        <p className="mt-1 text-14 text-pretty text-ink-muted">{sentence}</p>
        {children}
      </main>
      <footer className="flex justify-center pb-6">
        <ThemeSwitch />
      </footer>
    </div>
  );
}
