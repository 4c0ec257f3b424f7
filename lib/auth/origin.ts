/**
 * Refuses a request that changes something and does not come from our own pages: Next lets an action without
 * an Origin header through. First line of every action (`requireOwnOrigin(await headers())`) and of every
 * route handler that is not GET.
 * @throws FascicleError `foreign-origin`
 */
export declare function requireOwnOrigin(headers: Headers): void;
