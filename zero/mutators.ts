import { defineMutators, type ReadonlyJSONValue } from '@rocicorp/zero';
import { attachmentMutators } from './platform/attachment/mutators';
import { clientMutators } from './desk/client/mutators';
import { isMarkedDurable } from './core/define';
import { feedbackMutators } from './desk/feedback/mutators';
import { holidayMutators } from './desk/holiday/mutators';
import { macroMutators } from './desk/macro/mutators';
import { memberMutators } from './platform/member/mutators';
import { messageMutators } from './desk/message/mutators';
import { noteMutators } from './desk/note/mutators';
import { notificationMutators } from './platform/notification/mutators';
import { organizationMutators } from './platform/organization/mutators';
import { preferenceMutators } from './platform/preference/mutators';
import { slaPolicyMutators } from './desk/sla/mutators';
import { tagMutators } from './desk/tag/mutators';
import { teamMutators } from './platform/team/mutators';
import { ticketMutators } from './desk/ticket/mutators';
import { ticketTypeMutators } from './desk/ticket-type/mutators';
import { viewMutators } from './platform/view/mutators';
import { draftMutators } from './platform/draft/mutators';
import { paymentMutators } from './desk/payment/mutators';
import { clientNoteMutators } from './desk/client/note';

/** Everything that anyone may do, with what each takes. */
const mutatorDefinitions = {
  payment: paymentMutators,
  clientNote: clientNoteMutators,
  draft: draftMutators,
  view: viewMutators,
  ticket: ticketMutators,
  message: messageMutators,
  note: noteMutators,
  attachment: attachmentMutators,
  feedback: feedbackMutators,
  notification: notificationMutators,
  preference: preferenceMutators,
  member: memberMutators,
  client: clientMutators,
  holiday: holidayMutators,
  slaPolicy: slaPolicyMutators,
  macro: macroMutators,
  tag: tagMutators,
  team: teamMutators,
  ticketType: ticketTypeMutators,
  organization: organizationMutators,
};

/** Everything that anyone may do. */
export const mutators = defineMutators(mutatorDefinitions);

type Checked =
  | { readonly value: ReadonlyJSONValue | undefined; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] };

/** Of a mutator with arguments of any kind, how they are checked. */
type AnyDefinition = {
  readonly validator:
    { readonly '~standard': { validate(value: unknown): Checked | Promise<Checked> } } | undefined;
};

/** What each mutator is made of, by its name on the wire. */
export const definitionByName: ReadonlyMap<string, AnyDefinition> = new Map(
  Object.entries(mutatorDefinitions).flatMap(([feature, verbs]) =>
    Object.entries<AnyDefinition>(verbs).map(([verb, made]) => [`${feature}.${verb}`, made]),
  ),
);

/** Whether changes by the mutator of this name wait in the outbox until the server has them. */
export function isDurable(name: string): boolean {
  const definition = definitionByName.get(name);
  return definition !== undefined && isMarkedDurable(definition);
}
