import { clsx } from 'clsx';
import { memo, type ReactNode } from 'react';
import ReactMarkdown, { type Components, type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { MarkdownBoundary } from './markdown-boundary';
import { isReadableMarkdown } from './markdown-limits';
import { OutLink } from './out-link';
import { PlainText } from './plain-text';
import { remarkHeadings } from './remark-headings';
import { remarkLiteral, withoutLazyQuotes } from './remark-literal';
import { isMember, memberScheme, remarkMention } from './remark-mention';
import { safeUrl } from './safe-url';

const heading = 'mt-3 font-semibold first:mt-0';

const LowestHeading: Components['h6'] = ({ children }) => (
  <h6 dir="auto" className={heading}>
    {children}
  </h6>
);

const components: Components = {
  h1: ({ children }) => (
    <h3 dir="auto" className={clsx(heading, 'text-16')}>
      {children}
    </h3>
  ),
  h2: ({ children }) => (
    <h4 dir="auto" className={heading}>
      {children}
    </h4>
  ),
  h3: ({ children }) => (
    <h5 dir="auto" className={heading}>
      {children}
    </h5>
  ),
  h4: LowestHeading,
  h5: LowestHeading,
  h6: LowestHeading,
  // People who write mail mean a line break when they press Enter.
  p: ({ children }) => (
    <p dir="auto" className="my-2 whitespace-pre-line first:mt-0 last:mb-0">
      {children}
    </p>
  ),
  a: ({ href, children }) => {
    if (href?.startsWith(memberScheme)) return <MentionChip>{children}</MentionChip>;
    return href ? <OutLink href={href}>{children}</OutLink> : <span>{children}</span>;
  },
  // A remote picture would tell its sender when and where a message was read.
  img: ({ src, alt }) => {
    const name = alt ? `Image: ${alt}` : 'Image';
    return typeof src === 'string' && src ? (
      <OutLink href={src}>{name}</OutLink>
    ) : (
      <span dir="auto">{name}</span>
    );
  },
  ul: ({ children }) => <ul className="my-2 list-disc space-y-1 pl-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="my-2 list-decimal space-y-1 pl-5">
      {children}
    </ol>
  ),
  li: ({ children }) => <li dir="auto">{children}</li>,
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'Done' : 'To do'} className="mr-1">
      {checked ? '☑' : '☐'}
    </span>
  ),
  blockquote: ({ children }) => (
    <blockquote dir="auto" className="my-2 border-l-2 border-line-strong pl-3 text-ink-muted">
      {children}
    </blockquote>
  ),
  code: ({ children }) => (
    <code className="rounded-mark bg-hover px-1 py-0.5 font-mono text-12 [pre_&]:bg-transparent [pre_&]:p-0">
      {children}
    </code>
  ),
  pre: ({ children }) => (
    // Focusable, so that the keyboard can scroll a long line.
    <pre
      tabIndex={0}
      className="my-2 overflow-x-auto rounded-control border border-line bg-sunken p-3 font-mono text-12"
    >
      {children}
    </pre>
  ),
  table: ({ children }) => (
    <div tabIndex={0} role="region" aria-label="Table" className="my-2 overflow-x-auto">
      <table className="border-collapse text-13 tabular-nums">{children}</table>
    </div>
  ),
  th: ({ children, style }) => (
    <th dir="auto" style={style} className="border border-line px-2 py-1 text-left font-medium">
      {children}
    </th>
  ),
  td: ({ children, style }) => (
    <td dir="auto" style={style} className="border border-line px-2 py-1">
      {children}
    </td>
  ),
  hr: () => <hr className="my-3 border-line" />,
};

const plugins: Options['remarkPlugins'] = [
  [remarkGfm, { singleTilde: false }],
  remarkLiteral,
  remarkMention,
  remarkHeadings,
];

/** What people mention goes nowhere; all else is held to what is safe. */
const urlTransform = (url: string) => (isMember(url) ? url : safeUrl(url));

type MarkdownProps = {
  /** What a person wrote; trusted in nothing. */
  text: string;
  className?: string;
};

/**
 * GitHub-flavoured Markdown without HTML: tags show as they were typed, links leave only to
 * http, https and mailto, images become links, headings rank below the page's own. What would take
 * too long to read, or cannot be shown, stands as it was typed.
 */
export const Markdown = memo(function Markdown({ text, className }: MarkdownProps) {
  const plain = <PlainText text={text} className={className} />;
  if (!isReadableMarkdown(text)) return plain;
  return (
    <MarkdownBoundary key={text} fallback={plain}>
      <div className={clsx('text-14 wrap-anywhere', className)}>
        <ReactMarkdown remarkPlugins={plugins} components={components} urlTransform={urlTransform}>
          {withoutLazyQuotes(text)}
        </ReactMarkdown>
      </div>
    </MarkdownBoundary>
  );
});

/** A colleague who is mentioned. */
function MentionChip({ children }: { children: ReactNode }) {
  return (
    <span className="rounded-mark bg-accent-soft px-1 font-medium text-accent-ink">{children}</span>
  );
}
