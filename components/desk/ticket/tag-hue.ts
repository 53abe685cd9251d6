import { avatarHue } from '@/components/ui/avatar-face';

/** The colour that a new tag of this name begins with, in degrees. */
export const tagHue = (name: string) => Math.round(avatarHue(name.toLowerCase())) % 360;
