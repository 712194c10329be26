/**
 * XML as text. A library that builds a document first takes several times the time and memory of this; what is needed of XML
 * here is elements, attributes and text.
 */

export interface XmlElement {
  readonly name: string
  /** In the order in which they are written; undefined is left out. */
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>
  readonly content: readonly XmlElement[] | string
}

export const element = (name: string, attributes: XmlElement['attributes'], content: XmlElement['content'] = []): XmlElement => ({ name, attributes, content })

/** The document, each element on a line of its own, two spaces of indent. What XML 1.0 forbids must be replaced before. */
export const writeXml = (root: XmlElement): string => `${xmlDeclaration}${elementText(root)}`

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The lines of an element, for a document that is written part by part. */
export function elementText({ name, attributes, content }: XmlElement, indent = ''): string {
  const tag = startOf(name, attributes, indent)
  if (content.length === 0) return `${tag}/>\n`
  if (typeof content === 'string') return `${tag}>${escapeText(content)}</${name}>\n`
  let text = `${tag}>\n`
  const inner = `${indent}  `
  for (const child of content) text += elementText(child, inner)
  return `${text}${indent}</${name}>\n`
}

/** The line that opens an element whose content follows, and the one that closes it. */
export const openingOf = (name: string, attributes: XmlElement['attributes'] = {}, indent = ''): string => `${startOf(name, attributes, indent)}>\n`
export const closingOf = (name: string, indent = ''): string => `${indent}</${name}>\n`

function startOf(name: string, attributes: XmlElement['attributes'], indent: string): string {
  let tag = `${indent}<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) tag += ` ${key}="${typeof value === 'string' ? escapeAttribute(value) : value}"`
  }
  return tag
}

/** A carriage return would be read as a line feed, and `]]>` may not stand in text. */
const escapeText = (text: string): string => (/[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character) : text)

/** A line break or tab in an attribute would be read as a space. */
const escapeAttribute = (text: string): string => (/[&<>"\r\n\t]/.test(text) ? text.replace(/[&<>"\r\n\t]/g, (character) => escapes[character] ?? character) : text)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;'
}
