import { Heading, Text } from '@react-email/components';
import { light, textStyle } from '@/lib/server/platform/mail/templates/parts/palette';

/** What a part of an email answers, with a line on how to read it. */
export function PartTitle({ note, children }: { note: string; children: string }) {
  return (
    <>
      <Heading
        as="h2"
        className="ink"
        style={{ ...textStyle, margin: 0, fontSize: '15px', fontWeight: 600 }}
      >
        {children}
      </Heading>
      <Text
        className="muted"
        style={{ margin: '0 0 8px', fontSize: '12px', lineHeight: '16px', color: light.muted }}
      >
        {note}
      </Text>
    </>
  );
}
