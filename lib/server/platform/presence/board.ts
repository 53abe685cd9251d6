import {
  type PresenceHeartbeat,
  type MemberPresence,
  type SubjectPresence,
  presenceTimeoutMs,
  type PresenceState,
  presenceStates,
  subjectKey,
} from '@/lib/presence/protocol';

/** A heartbeat of somebody who may show themselves in that organization. */
export type MemberHeartbeat = PresenceHeartbeat & { organizationId: string; memberId: string };
/** Where somebody is now, for the members of one organization. */
export type Change = MemberPresence & { organizationId: string };

/** Tabs of one member that count; of more, the oldest make room. */
const mostTabs = 8;

type Tab = {
  turn: number;
  subject: PresenceHeartbeat['subject'];
  state: PresenceState;
  until: number;
};
type Member = {
  organizationId: string;
  memberId: string;
  tabs: Map<string, Tab>;
  told: SubjectPresence[];
};

/** Who is where, as one process knows it. Times are in milliseconds and the caller's own. */
interface Board {
  /** Notes a heartbeat; the change, where it is one. */
  hear: (beat: MemberHeartbeat, now: number) => Change | undefined;
  /** Forgets who was not heard of for too long. */
  expire: (now: number) => Change[];
  /** Everybody who is somewhere in the organization. */
  inside: (organizationId: string) => MemberPresence[];
  isEmpty: () => boolean;
}

/** An empty board. */
export function makeBoard(): Board {
  const members = new Map<string, Member>();

  function settle(key: string, member: Member): Change | undefined {
    const { organizationId, memberId, told: sent } = member;
    const places = placesOf(member.tabs.values());
    if (member.tabs.size === 0) members.delete(key);
    if (isSame(sent, places)) return undefined;
    member.told = places;
    return { organizationId, memberId, places };
  }

  return {
    hear({ organizationId, memberId, tabId, turn, subject, state }, now) {
      const key = `${organizationId} ${memberId}`;
      const member = members.get(key) ?? { organizationId, memberId, tabs: new Map(), told: [] };
      const before = member.tabs.get(tabId);
      if (before && before.turn >= turn) return undefined;
      members.set(key, member);
      // Out and in again: the map's order is that of the last heartbeats.
      member.tabs.delete(tabId);
      // Of a tab that left, its turn is kept for a while: an older heartbeat may still be under way.
      member.tabs.set(tabId, { turn, subject, state, until: now + presenceTimeoutMs });
      const [oldest] = member.tabs.keys();
      if (member.tabs.size > mostTabs && oldest !== undefined) member.tabs.delete(oldest);
      return settle(key, member);
    },
    expire(now) {
      return [...members].flatMap(([key, member]) => {
        for (const [tabId, { until }] of member.tabs) if (until <= now) member.tabs.delete(tabId);
        return settle(key, member) ?? [];
      });
    },
    inside: (organizationId) =>
      [...members.values()]
        .filter((member) => member.organizationId === organizationId && member.told.length > 0)
        .map(({ memberId, told: sent }) => ({ memberId, places: sent })),
    isEmpty: () => members.size === 0,
  };
}

function placesOf(tabs: Iterable<Tab>): SubjectPresence[] {
  const places = new Map<string, SubjectPresence>();
  for (const { subject, state } of tabs) {
    if (subject === null) continue;
    const key = subjectKey(subject);
    const other = places.get(key);
    if (!other || rank(state) > rank(other.state)) places.set(key, { ...subject, state });
  }
  return [...places.values()].toSorted((a, b) => (subjectKey(a) < subjectKey(b) ? -1 : 1));
}

const rank = (state: PresenceState) => presenceStates.indexOf(state);

const isSame = (a: readonly SubjectPresence[], b: readonly SubjectPresence[]) =>
  a.length === b.length &&
  a.every((place, at) => {
    const other = b[at];
    return other && subjectKey(other) === subjectKey(place) && other.state === place.state;
  });
