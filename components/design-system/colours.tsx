import { contrastOf, declaredPairs } from '@/components/core/theme/pairs';
import type { Mode, Tokens } from '@/components/core/theme/tokens';
import { ChartPalette } from './chart-palette';
import { colourRoles } from './colour-roles';
import { Section } from './section';
import { Swatch } from './swatch';

type ColoursProps = { tokens: Record<Mode, Tokens> };

/** Every role with both of its colours and the weakest contrast it is ever seen with. */
export function Colours({ tokens }: ColoursProps) {
  return (
    <Section
      id="colour"
      intro={
        <>
          Tokens name a role, never a hue, and each theme has its own value. The figure is the
          weakest contrast among the {declaredPairs.length} declared pairs that a test holds to
          4.5:1 for text and 3:1 for marks.
        </>
      }
    >
      {colourRoles.map(({ group, roles }) => (
        <div
          key={group}
          className="grid gap-x-8 border-b border-line p-4 md:grid-cols-[13rem_minmax(0,1fr)] md:p-5"
        >
          <h3 className="mb-2 text-13 font-medium">{group}</h3>
          <ul className="min-w-0">
            {roles.map(({ token, role }) => (
              <li
                key={token}
                className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-4 border-b border-line py-1.5 text-13 last:border-b-0"
              >
                <span className="min-w-0">
                  <code className="font-mono text-12">{token}</code>
                  <span className="block text-ink-muted xl:ml-3 xl:inline">{role}</span>
                </span>
                {(['light', 'dark'] as const).map((mode) => (
                  <Swatch
                    key={mode}
                    mode={mode}
                    token={token}
                    value={tokens[mode].get(token) ?? ''}
                    contrast={weakest(token, tokens[mode])}
                  />
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ChartPalette />
    </Section>
  );
}

/** As a front, its weakest pair; a ground is measured by the ink on it. */
function weakest(token: string, tokens: Tokens): number {
  const own = declaredPairs.filter((pair) => pair.front === token);
  const pairs = own.length > 0 ? own : [{ front: 'ink', ground: [token] as const }];
  return Math.min(...pairs.map((pair) => contrastOf(pair, tokens)));
}
