import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/**
 * Who may knock at a route. `anyone` is for what holds no fact of any case; `signed-in` needs a token. What a role may
 * say or see is written with the words and the streams, not here.
 */
export type PolicyName = 'anyone' | 'signed-in';

export const policyKey = 'connex:policy';

/** Every handler carries one; a house with a bare handler does not start. */
export const Policy = (name: PolicyName): CustomDecorator => SetMetadata(policyKey, name);
