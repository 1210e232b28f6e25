/** A limit in words of its size: `200 MB`, at least 1. */
export const megabyte = (bytes: number): string => `${Math.max(1, Math.floor(bytes / 1_048_576))} MB`;
