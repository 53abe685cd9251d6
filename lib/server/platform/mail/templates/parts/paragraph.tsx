import { Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { light, textStyle } from './palette';

/** A sentence or two; `quiet` for what most readers may skip. */
export function Paragraph({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
  return (
    <Text
      dir="auto"
      className={quiet ? 'muted' : 'ink'}
      style={
        quiet
          ? { ...textStyle, fontSize: '13px', lineHeight: '20px', color: light.muted }
          : textStyle
      }
    >
      {children}
    </Text>
  );
}
