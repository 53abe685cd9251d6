import { deskModule } from './desk/module';
import { platformModule } from './platform/module';

/** Every module of the product. A new one is named here, in `schema.ts` and in `roles.ts`. */
export const modules = [platformModule, deskModule] as const;
