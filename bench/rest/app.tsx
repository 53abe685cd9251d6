import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { listQuery, ticketQuery } from './api';
import { useAddress } from './address';
import { filterOf, TicketList } from './list';
import './style.css';

// Each part of the application is loaded when it is first needed, and the next one when idle.
const loadTicket = () => import('./ticket');
const loadDashboard = () => import('./dashboard');
const TicketPage = lazy(async () => ({ default: (await loadTicket()).TicketPage }));
const Dashboard = lazy(async () => ({ default: (await loadDashboard()).Dashboard }));

const client = new QueryClient();

function App() {
  const { pathname } = useAddress();
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadTicket());
    return () => cancelIdleCallback(idle);
  }, []);
  useServerEvents();
  const number = /^\/tickets\/(\d+)$/.exec(pathname)?.[1];
  if (pathname === '/dashboard') {
    return (
      <Suspense>
        <Dashboard />
      </Suspense>
    );
  }
  if (!number) return <TicketList />;
  return (
    <Suspense>
      <TicketPage key={number} number={Number(number)} />
    </Suspense>
  );
}

/** Fetches again what somebody else changed. */
function useServerEvents() {
  useEffect(() => {
    const source = new EventSource('/api/events');
    source.addEventListener('message', ({ data }) => {
      void client.invalidateQueries({ queryKey: ['ticket', Number(data)] });
      void client.invalidateQueries({ queryKey: ['tickets'], refetchType: 'none' });
      void client.invalidateQueries({ queryKey: ['metrics'] });
    });
    return () => source.close();
  }, []);
}

// The first request leaves before React has rendered anything.
const { pathname, search } = window.location;
if (pathname === '/tickets') void client.prefetchInfiniteQuery(listQuery(filterOf(search)));
const opened = /^\/tickets\/(\d+)$/.exec(pathname)?.[1];
if (opened) void client.prefetchQuery(ticketQuery(Number(opened)));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>,
  );
}
