/** The escapes of WebAnno TSV 3.3, as INCEpTION writes and reads them. */

/** A value in a cell. `->` counts as one character; a carriage return has no escape and becomes a line feed. */
export const escapeValue = (value: string): string => (!reserved.test(value) ? value : value.replace(/\r\n?/g, '\n')
  .replace(/[\\[\]|_;*]|->/g, (mark) => `\\${mark}`).replaceAll('\t', '\\t').replaceAll('\n', '\\n'))
const reserved = /[\\[\]|_;*\r\n\t]|->/

/** A line of a sentence: controls behind a backslash, those with a letter of their own by it. */
// oxlint-disable-next-line no-control-regex -- control characters are what is escaped
export const escapeText = (line: string): string => line.replace(/[\0-\u0008\t\f\r\u000e-\u001f\\]/g, (character) => `\\${letters[character] ?? character}`)

const letters: Readonly<Record<string, string>> = { '\t': 't', '\f': 'f', '\r': 'r', '\b': 'b' }
