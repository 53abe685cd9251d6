import { clsx } from 'clsx';
import { memo, type ReactNode } from 'react';
import { OutLink } from './out-link';
import { safeUrl } from './safe-url';

const address = /\bhttps?:\/\/[^\s<>"'`]{1,500}/gi;
const lastOfSentence = /[.,;:!?*_~)\]}]/;

type PlainTextProps = {
  /** What a person wrote; trusted in nothing. */
  text: string;
  className?: string;
};

/** A text exactly as it was typed, every character of it; only web addresses become links. */
export const PlainText = memo(function PlainText({ text, className }: PlainTextProps) {
  return (
    <div
      dir="auto"
      className={clsx(
        'text-14 wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext]',
        className,
      )}
    >
      {withLinks(text)}
    </div>
  );
});

function withLinks(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const url = withoutEnd(found);
    const href = safeUrl(url);
    if (href === '') continue;
    parts.push(text.slice(from, index));
    from = index + url.length;
    parts.push(
      <OutLink key={index} href={href}>
        {url}
      </OutLink>,
    );
  }
  return [...parts, text.slice(from)];
}

/** The address without what ends the sentence in which it stands. */
function withoutEnd(url: string): string {
  let end = url.length;
  while (lastOfSentence.test(url.charAt(end - 1))) {
    if (url[end - 1] === ')' && isBalanced(url.slice(0, end))) break;
    end -= 1;
  }
  return url.slice(0, end);
}

const isBalanced = (url: string) => url.split('(').length >= url.split(')').length;
