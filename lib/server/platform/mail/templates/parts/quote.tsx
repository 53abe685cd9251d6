import { Section, Text } from '@react-email/components';
import { light, textStyle } from './palette';

/** What a person wrote, line by line, as text and nothing else. */
export function Quote({ children }: { children: string }) {
  return (
    <Section
      className="quote"
      style={{ margin: '0 0 16px', backgroundColor: light.sunken, borderRadius: '6px' }}
    >
      <Text dir="auto" className="ink" style={{ ...textStyle, margin: 0, padding: '12px 16px' }}>
        {children
          .split('\n')
          .flatMap((text, index) => (index === 0 ? [text] : [<br key={index} />, text]))}
      </Text>
    </Section>
  );
}
