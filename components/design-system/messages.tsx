'use client';

import { PlugsIcon } from '@phosphor-icons/react/dist/ssr/Plugs';
import { TrayIcon } from '@phosphor-icons/react/dist/ssr/Tray';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Markdown } from '@/components/ui/markdown';
import { Panel } from '@/components/ui/panel';
import { Entry } from './entry';
import { Section } from './section';

const message = `Thank you, that helped. Two things remain:

1. The export still stops at **10,000 lines** in \`orders.csv\`.
2. The [status page](https://status.example.com) shows nothing.

> We raised the limit this morning.

| Region | Lines |
| --- | ---: |
| North | 10,000 |
| South | 8,214 |

<script>alert('shown as it was typed')</script>`;

/** What the screen says about itself, and what people write. */
export function Messages() {
  return (
    <Section
      id="messages"
      intro="Empty says what will be here and the one thing to do. An error says what happened, what is safe, what to do. Offline is a thin line, not a dialog."
    >
      <Entry name="Banner" note="A state of the whole screen." stack>
        <div className="overflow-clip rounded-control border border-line">
          <Banner icon={<PlugsIcon />}>Offline. What you change is kept and sent later.</Banner>
          <Banner tone="warning" action={<Button size="sm">Reload</Button>}>
            A new version is ready.
          </Banner>
          <Banner tone="danger" action={<Button size="sm">Sign in</Button>}>
            You were signed out. Your drafts are on this device.
          </Banner>
        </div>
      </Entry>
      <Entry name="Panel" note="What belongs together. Panels do not nest." stack>
        <Panel
          title="First response"
          description="Business hours until the first public message."
          actions={<Button size="sm">Open list</Button>}
        >
          <p className="text-28 font-semibold tabular-nums">3 h 20 m</p>
        </Panel>
      </Entry>
      <Entry name="Empty" stack>
        <EmptyState icon={<TrayIcon />} action={<Button keys="C">New ticket</Button>}>
          Tickets that need you will be here.
        </EmptyState>
      </Entry>
      <Entry name="Error" stack>
        <ErrorState
          title="The ticket could not be opened."
          safe="Your draft is kept on this device."
          action={<Button>Try again</Button>}
          reference="req_7f3a91"
        />
      </Entry>
      <Entry name="Markdown" note="What people write: no HTML, no remote pictures." stack>
        <Markdown text={message} className="max-w-170" />
      </Entry>
    </Section>
  );
}
