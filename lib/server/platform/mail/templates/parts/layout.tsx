import {
  Body,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import type { ReactNode } from 'react';
import { darkStyles, fontFamily, light, textStyle } from './palette';

type LayoutProps = {
  /** What a list of emails shows behind the subject. */
  preview: string;
  title: string;
  /** Why the reader gets this. */
  reason: string;
  /** The ticket that the email is about, where an answer belongs. */
  ticketHref?: string;
  /** Where they choose what they are emailed, for emails that they can do without. */
  settingsHref?: string;
  /** Where they end such emails. */
  unsubscribeHref?: string;
  children: ReactNode;
};

/** One sheet on a quiet ground: what happened, the one thing to do, why you get this. */
export function Layout({
  preview,
  title,
  reason,
  ticketHref,
  settingsHref,
  unsubscribeHref,
  children,
}: LayoutProps) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles}</style>
      </Head>
      <Body className="canvas" style={{ margin: 0, backgroundColor: light.canvas, fontFamily }}>
        <Preview>{preview}</Preview>
        <Container style={{ maxWidth: '560px', padding: '32px 16px' }}>
          <Section
            className="surface"
            style={{
              backgroundColor: light.surface,
              border: `1px solid ${light.line}`,
              borderRadius: '10px',
              padding: '32px 32px 16px',
            }}
          >
            <Heading
              dir="auto"
              as="h1"
              className="ink"
              style={{ ...textStyle, fontSize: '20px', lineHeight: '28px', fontWeight: 600 }}
            >
              {title}
            </Heading>
            {children}
          </Section>
          <Text
            className="muted"
            style={{
              margin: '16px 33px',
              fontSize: '12px',
              lineHeight: '16px',
              color: light.muted,
            }}
          >
            {reason} Answers to this email are not read
            {ticketHref && (
              <>
                :{' '}
                <Link className="muted" href={ticketHref} style={footLink}>
                  answer in the ticket
                </Link>
              </>
            )}
            .
            {settingsHref && (
              <>
                {' '}
                <Link className="muted" href={settingsHref} style={footLink}>
                  Choose which emails you get
                </Link>
              </>
            )}
            {unsubscribeHref && (
              <>
                {' · '}
                <Link className="muted" href={unsubscribeHref} style={footLink}>
                  Unsubscribe
                </Link>
              </>
            )}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

const footLink = { color: light.muted, textDecoration: 'underline' };
