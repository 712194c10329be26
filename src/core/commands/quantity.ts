/** Counted words, for the titles of changes and for refusals. */

/** `1 actor`, `3 actors`. */
export const quantity = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${count === 1 ? noun : plural}`
