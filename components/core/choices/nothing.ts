/** Stands for null in a picker, whose values are text. */
export const nothing = 'nothing';

export const toValue = (id: string | null) => id ?? nothing;
export const fromValue = (value: string) => (value === nothing ? null : value);
