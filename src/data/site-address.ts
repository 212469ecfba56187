/** An address on this site, below its base. */
export const at = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/u, '') + path;
