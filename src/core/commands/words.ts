/** Words for the titles of changes and for refusals. */

/** `1 actor`, `3 actors`. */
export const quantity = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${count === 1 ? noun : plural}`

/** A codebook's name inside a sentence: `Speaker resolution` becomes `speaker resolution`; `CONSULT` and `LGBT` stay. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
