/** HTML as text, everything from outside escaped. */

/** A piece of markup, as opposed to text that is yet to be escaped. */
export interface Html { readonly markup: string }

type Part = Html | string | number | null | readonly Part[]

/** A template whose values are escaped, but for markup; lists run together, null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  let markup = strings[0] ?? ''
  for (let i = 0; i < values.length; i++) markup += markupOf(values[i] ?? null) + (strings[i + 1] ?? '')
  return { markup }
}

const markupOf = (part: Part): string => {
  if (part === null) return ''
  if (typeof part === 'string') return escape(part)
  if (typeof part === 'number') return String(part)
  if ('markup' in part) return part.markup
  let markup = ''
  for (const one of part) markup += markupOf(one)
  return markup
}

const escape = (text: string): string => (special.test(text) ? text.replace(allSpecial, (character) => escapes[character] ?? character) : text)
const special = /[&<>"'\0]/
const allSpecial = /[&<>"'\0]/g

/** A NUL has no place in HTML, not even escaped. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;', '\0': '\ufffd' }
