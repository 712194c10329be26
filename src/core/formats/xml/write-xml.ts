/**
 * XML as text. A library that builds a document first (xmlbuilder2) takes several times the time and memory of this; what is
 * needed of XML here is elements, attributes and text.
 */

export interface XmlElement {
  readonly name: string
  /** In the order in which they are written; undefined is left out. */
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>
  readonly content: readonly XmlElement[] | string
}

export const element = (name: string, attributes: XmlElement['attributes'], content: XmlElement['content'] = []): XmlElement => ({ name, attributes, content })

/** The document, each element on a line of its own, two spaces of indent. What XML 1.0 forbids must be replaced before. */
export function writeXml(root: XmlElement): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>']
  const write = ({ name, attributes, content }: XmlElement, indent: string): void => {
    let tag = `${indent}<${name}`
    for (const key in attributes) {
      const value = attributes[key]
      if (value !== undefined) tag += ` ${key}="${typeof value === 'string' ? escapeAttribute(value) : value}"`
    }
    if (content.length === 0) lines.push(`${tag}/>`)
    else if (typeof content === 'string') lines.push(`${tag}>${escapeText(content)}</${name}>`)
    else {
      lines.push(`${tag}>`)
      for (const child of content) write(child, `${indent}  `)
      lines.push(`${indent}</${name}>`)
    }
  }
  write(root, '')
  return `${lines.join('\n')}\n`
}

/** A carriage return would be read as a line feed, and `]]>` may not stand in text. */
const escapeText = (text: string): string => (/[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character) : text)

/** A line break or tab in an attribute would be read as a space. */
const escapeAttribute = (text: string): string => (/[&<>"\r\n\t]/.test(text) ? text.replace(/[&<>"\r\n\t]/g, (character) => escapes[character] ?? character) : text)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;'
}
