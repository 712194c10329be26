/** What brat can hold on one line: it splits files wherever Python's `splitlines` does. */

/** What ends a line for brat, and the tab, which ends a column. */
// oxlint-disable-next-line no-control-regex -- Python takes the separators of files for ends of lines
export const breaks = /[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/g

/** A gap between fragments that only such characters fill: there a span was broken, not left off. */
export const seam = new RegExp(`^(?:${breaks.source})$`)

/** Breaks that words begin or end with. */
export const outerBreaks = { start: new RegExp(`^${breaks.source}`), end: new RegExp(`${breaks.source}$`) }

/** Words on one line: as they are, or as JSON where they could not stand there, or would be taken for JSON. */
export function toOneLine(words: string): string {
  if (words !== '' && words === words.trim() && !words.startsWith('"') && words.search(breaks) < 0 && words.isWellFormed()) return words
  return JSON.stringify(words).replace(/[\x85\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

export function fromOneLine(line: string): string {
  if (!line.startsWith('"')) return line
  try {
    const words: unknown = JSON.parse(line)
    return typeof words === 'string' ? words : line
  } catch {
    return line
  }
}
