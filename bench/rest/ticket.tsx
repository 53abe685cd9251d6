import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { memo, useEffect, useState } from 'react';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { navigate } from './address';
import { listQuery, type Opened, sendReply, ticketQuery } from './api';

export function TicketPage({ number }: { number: number }) {
  const { data: ticket } = useQuery(ticketQuery(number));
  const next = useNext(number);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLTextAreaElement) return;
      if (event.key === 'j' && next) navigate(`/tickets/${next}`);
      if (event.key === 'u') navigate('/tickets');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [next]);
  if (!ticket) return null;
  return (
    <main className="ticket">
      <section>
        <h1>
          #{ticket.number}
          {ticket.title}
        </h1>
        {ticket.thread.map((entry) => (
          <Entry key={entry.id} {...entry} />
        ))}
        <Composer number={number} />
      </section>
      <aside>
        {(['status', 'priority', 'client', 'assignee', 'channel'] as const).map((name) => (
          <p key={name}>
            {name}: {ticket[name]}
          </p>
        ))}
        {ticket.tags.map((tag) => (
          <small key={tag}>{tag}</small>
        ))}
      </aside>
    </main>
  );
}

/** The ticket below this one in the list that it was opened from, fetched ahead. */
function useNext(number: number): number | undefined {
  const client = useQueryClient();
  const lists = client.getQueriesData<{ pages: { number: number }[][] }>({
    queryKey: listQuery({}).queryKey.slice(0, 1),
  });
  const rows = lists.flatMap(([, list]) => list?.pages.flat() ?? []);
  const next = rows[rows.findIndex((row) => row.number === number) + 1]?.number;
  useEffect(() => {
    if (next) void client.prefetchQuery(ticketQuery(next));
  }, [client, next]);
  return next;
}

const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

const Entry = memo(function Entry({ author, body, createdAt, kind }: Opened['thread'][number]) {
  return (
    <article data-kind={kind}>
      <header>
        {author ?? 'Automatic'} · {time.format(new Date(createdAt))}
      </header>
      <ReactMarkdown remarkPlugins={[remarkGfm]}>{body}</ReactMarkdown>
    </article>
  );
});

function Composer({ number }: { number: number }) {
  const client = useQueryClient();
  const [body, setBody] = useState('');
  const { queryKey } = ticketQuery(number);
  const send = useMutation({
    mutationFn: (reply: { id: string; body: string }) => sendReply(number, reply),
    // The reply is shown before the server has it, and taken back where it is refused.
    onMutate: async (reply) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      const entry = { ...reply, author: 'You', createdAt: new Date().toISOString() };
      client.setQueryData(
        queryKey,
        before && { ...before, thread: [...before.thread, { ...entry, kind: 'message' as const }] },
      );
      return { before };
    },
    onError: (_error, _reply, kept) => client.setQueryData(queryKey, kept?.before),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return (
    <textarea
      aria-label="Reply"
      value={body}
      onChange={({ target }) => setBody(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.preventDefault();
        send.mutate({ id: crypto.randomUUID(), body });
        setBody('');
      }}
    />
  );
}
