'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { type FocusEvent, type SyntheticEvent, useCallback, useEffect, useId, useRef } from 'react';
import {
  type DefaultValues,
  type FieldPath,
  type FieldPathByValue,
  type FieldPathValue,
  type FieldValues,
  get,
  useForm,
  useWatch,
} from 'react-hook-form';
import type { z } from 'zod';
import { loadZod } from '@/lib/zod-in-browser';
import { toast } from '@/components/ui/toast';

const refused = 'refused';

/** Why nothing was saved, in words: at a field, or at the form as a whole. */
export type FormError<Input extends FieldValues = FieldValues> = {
  message: string;
  at?: FieldPath<Input>;
};

type EntityFormOptions<Input extends FieldValues, Output> = {
  /** Checks what was typed, in words for people, and makes of it what is saved. */
  schema: z.ZodType<Output, Input>;
  defaults: Input;
  /** Saves; the form is busy until the promise ends: with nothing, or with why nothing was saved. */
  save: (values: Output) => Promise<FormError<Input> | undefined>;
  /** Called once it is saved. */
  onSaved?: () => void;
  /** Begins anew once it is saved, where the form stays. */
  startsAnew?: boolean;
  /** Puts the focus into the first field when the form appears; a dialog does so by itself. */
  focusFirst?: boolean;
};

type TextInput = HTMLInputElement | HTMLTextAreaElement;

/** What `<Form>` and `<EntityDialog>` need, whatever the fields are. */
export type FormHandle = {
  id: string;
  attach: (element: HTMLFormElement) => () => void;
  /** Checks and saves, unless that is under way. */
  submit: (event: SyntheticEvent) => void;
  isBusy: boolean;
  /** Why nothing was saved, where no field is to blame. */
  problem: string | undefined;
};

export type EntityForm<Input extends FieldValues> = FormHandle & {
  /** Binds a `TextField` or `TextArea`. */
  text: (name: FieldPathByValue<Input, string>) => {
    ref: (element: TextInput | null) => void;
    defaultValue: string;
    onChange: (event: { target: { value: string } }) => void;
    onBlur: (event: FocusEvent<TextInput>) => void;
    error: string | undefined;
  };
  /** Binds a `Select`, `Combobox` or whatever else has a value. */
  value: <Name extends FieldPath<Input>>(
    name: Name,
  ) => {
    value: FieldPathValue<Input, Name>;
    onValueChange: (value: FieldPathValue<Input, Name>) => void;
    error: string | undefined;
  };
  /** Binds a `Checkbox` or `Switch`. */
  checked: (name: FieldPathByValue<Input, boolean>) => {
    checked: boolean;
    onCheckedChange: (checked: boolean) => void;
  };
  /** What the fields hold now. */
  values: Input;
  /** Whether anything differs from what the form began with. */
  isDirty: boolean;
  /** Sets several fields; they are checked when the form is sent. */
  change: (values: Partial<Input>) => void;
};

/**
 * The state of a form: a field is checked once it was changed and left, and all of them when the form is
 * sent; the first that is wrong gets the focus. What a server refuses stays to be mended, with the reason.
 */
export function useEntityForm<Input extends FieldValues, Output>({
  schema,
  defaults,
  save,
  onSaved,
  startsAnew = false,
  focusFirst = false,
}: EntityFormOptions<Input, Output>): EntityForm<Input> {
  const form = useForm<Input, unknown, Output>({
    resolver: async (typed, context, options) => {
      await loadZod();
      return await standardSchemaResolver(schema)(typed, context, options);
    },
    defaultValues: defaults as DefaultValues<Input>,
    mode: 'onTouched',
    shouldFocusError: false,
  });
  useEffect(() => void loadZod().catch(() => {}), []);
  const { register, setValue, getValues, getFieldState, formState } = form;
  const { errors, isDirty, isSubmitting, submitCount } = formState;
  const values = useWatch({ control: form.control }) as Input;
  const element = useRef<HTMLFormElement>(null);
  const isRunning = useRef(false);
  const isRefused = useRef(false);
  const errorAt = (name: FieldPath<Input>) => getFieldState(name, formState).error?.message;

  /** What was wrong because of another field may be right now; what the server said stays. */
  function checkAgain(changed: string) {
    const names = Object.entries(errors)
      .filter(([name, error]) => name !== changed && name !== 'root' && error?.type !== refused)
      .map(([name]) => name as FieldPath<Input>);
    if (names.length > 0) void form.trigger(names);
  }

  function set<Name extends FieldPath<Input>>(
    name: Name,
    value: FieldPathValue<Input, Name>,
    shouldValidate = true,
  ) {
    setValue(name, value, { shouldDirty: true, shouldTouch: true, shouldValidate });
    checkAgain(name);
  }

  const attach = useCallback(
    (attached: HTMLFormElement) => {
      element.current = attached;
      attached.addEventListener('keydown', submitByKey);
      if (focusFirst) attached.querySelector<HTMLElement>(control)?.focus();
      return () => {
        element.current = null;
        attached.removeEventListener('keydown', submitByKey);
      };
    },
    [focusFirst],
  );

  useEffect(() => {
    if (submitCount === 0) return;
    const input = element.current?.querySelector<HTMLElement>(invalidControl);
    input?.focus();
    // It was well-formed and is most likely typed anew.
    if (isRefused.current && input instanceof HTMLInputElement) input.select();
  }, [submitCount]);

  async function run() {
    if (isRunning.current) return;
    isRunning.current = true;
    isRefused.current = false;
    try {
      await form.handleSubmit(async (read) => {
        const refusal = await save(read);
        isRefused.current = refusal !== undefined;
        if (!refusal) {
          if (startsAnew) form.reset();
          return onSaved?.();
        }
        const { at = 'root', message } = refusal;
        form.setError(at, { type: refused, message });
        // It was closed meanwhile.
        if (!element.current) toast('Not saved', { description: message, tone: 'danger' });
      })();
    } finally {
      isRunning.current = false;
    }
  }

  return {
    id: useId(),
    attach,
    submit: (event) => {
      event.preventDefault();
      // A form in a dialog that a form opened is a form of its own.
      event.stopPropagation();
      void run();
    },
    isBusy: isSubmitting,
    problem: errors.root?.message,
    text: (name) => {
      const { ref, onChange, onBlur } = register(name);
      const defaultValue = String(get(formState.defaultValues, name) ?? '');
      return {
        ref: (input) => {
          // Typed or filled in by the browser before the page was ready.
          if (input?.value && !getValues(name)) setValue(name, input.value as never);
          ref(input);
        },
        defaultValue,
        onChange: ({ target: { value } }) => {
          void onChange({ type: 'change', target: { name, value } });
          checkAgain(name);
        },
        onBlur: ({ target: { value }, relatedTarget }) => {
          // An error that appears while a button is pressed would move the button away.
          if (value === defaultValue || relatedTarget instanceof HTMLButtonElement) return;
          void onBlur({ type: 'blur', target: { name, value } });
        },
        error: errorAt(name),
      };
    },
    value: (name) => ({
      value: get(values, name),
      onValueChange: (value) => set(name, value),
      error: errorAt(name),
    }),
    checked: (name) => ({
      checked: get(values, name),
      onCheckedChange: (checked) => set(name, checked as never),
    }),
    values,
    isDirty,
    change: (changed) => {
      for (const [key, value] of Object.entries(changed)) {
        const name = key as FieldPath<Input>;
        set(name, value, errorAt(name) !== undefined);
      }
    },
  };
}

const control = ':is(input, textarea, button):not([hidden], [aria-hidden="true"], [tabindex="-1"])';
const invalidControl = `[data-invalid] ${control}`;

/** Ctrl or ⌘ with Enter presses the button that sends, which may stand in a dialog's footer. */
function submitByKey(event: KeyboardEvent) {
  const { currentTarget: form, key, ctrlKey, metaKey } = event;
  if (key !== 'Enter' || !(ctrlKey || metaKey) || !(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  const button = [...form.elements].find(
    (each) => each instanceof HTMLButtonElement && each.type === 'submit',
  );
  if (button instanceof HTMLButtonElement) button.click();
}
