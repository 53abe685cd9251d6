/** The product's sign: rows of a list, the first one in hand. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-9" aria-hidden>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <rect x="8" y="9" width="16" height="4" rx="2" className="fill-on-accent" />
      <rect x="8" y="16" width="11" height="3" rx="1.5" className="fill-on-accent" opacity=".7" />
      <rect x="8" y="22" width="7" height="3" rx="1.5" className="fill-on-accent" opacity=".45" />
    </svg>
  );
}
