/** HTML as text, everything from outside escaped. */

/** A piece of markup, as opposed to text that is yet to be escaped. */
export interface Html { readonly markup: string }

type Part = Html | string | number | null | readonly Part[]

/** A template whose values are escaped, but for markup; lists run together, null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  let markup = strings[0] ?? ''
  values.forEach((value, i) => (markup += markupOf(value) + (strings[i + 1] ?? '')))
  return { markup }
}

const markupOf = (part: Part): string => {
  if (part === null) return ''
  if (typeof part === 'string') return escape(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(markupOf).join('')
}

const escape = (text: string): string => text.replace(/[&<>"'\0]/g, (character) => escapes[character] ?? character)

/** A NUL has no place in HTML, not even escaped. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;', '\0': '\ufffd' }
