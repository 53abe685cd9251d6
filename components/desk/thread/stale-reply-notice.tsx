import { Button } from '@/components/ui/button';
import { isTyped } from '@/zero/desk/message/typed';
import type { News } from './stale-reply';
import { authorOf, newsWords } from './stale-reply-text';
import { MessageCard } from './message-card';
import type { Audience } from './types';
import { WarningPanel } from './warning-panel';

type StaleReplyNoticeProps = {
  /** What came meanwhile; undefined while the server knows of it and this device does not yet. */
  news: News | undefined;
  audience: Audience;
  /** Sends with what is in sight now. */
  onSend: () => void;
  onKeep: () => void;
};

/** Says once that a reply was held back, shows what came meanwhile, and asks what to do. */
export function StaleReplyNotice({ news, audience, onSend, onKeep }: StaleReplyNoticeProps) {
  return (
    <WarningPanel
      label="Reply held back"
      words={
        <>
          {news ? newsWords(news, audience) : 'Something new just came to this ticket.'} Your reply
          is not sent yet.
        </>
      }
    >
      {news && news.messages.length > 0 && (
        // Long news scrolls here, so it takes the keyboard.
        <div
          tabIndex={0}
          role="group"
          aria-label="What came meanwhile"
          className="flex max-h-48 flex-col gap-2 overflow-y-auto p-2 focus-visible:-outline-offset-2"
        >
          {news.messages.map((message) => (
            <MessageCard
              key={message.id}
              tone="news"
              author={authorOf(message)}
              seed={message.authorId ?? undefined}
              hue={message.author?.hue}
              role={message.author?.title ?? undefined}
              at={message.createdAt}
              body={message.body}
              isPlain={isTyped(message)}
            />
          ))}
        </div>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-3 py-2">
        <Button size="sm" onClick={onKeep}>
          Keep editing
        </Button>
        <Button size="sm" onClick={onSend}>
          Send anyway
        </Button>
      </div>
    </WarningPanel>
  );
}
