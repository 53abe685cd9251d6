import { Badge, type Tone } from '@/components/ui/badge';
import type { WindowState } from '@/zero/incidents/maintenance-window/values';

const states: Record<WindowState, { word: string; tone: Tone }> = {
  scheduled: { word: 'Scheduled', tone: 'info' },
  open: { word: 'Open', tone: 'warning' },
  ended: { word: 'Ended', tone: 'neutral' },
  removed: { word: 'Removed', tone: 'neutral' },
};

export const WindowStateBadge = ({ state }: { state: WindowState }) => (
  <Badge tone={states[state].tone}>{states[state].word}</Badge>
);
