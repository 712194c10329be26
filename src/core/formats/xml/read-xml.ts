/** XML from outside: no document type, so that no entity of its own can grow or reach for a file; the five of XML and numbers only. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { decode } from '../../readers/decode.ts'
import type { Fault } from '../fault.ts'

/** An element without the prefix of its name. `text` is that between its children, run together. */
export interface ReadElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly ReadElement[]
  readonly text: string
}

const maxDepth = 100

/** The root element, or the one fault that kept the bytes from being read. */
export function readXml(bytes: Uint8Array): ReadElement | { readonly fault: Fault } {
  const { text } = decode(bytes)
  const refuse = (sentence: string): { readonly fault: Fault } => ({ fault: { place: '', sentence } })
  if (/<!DOCTYPE/i.test(text)) return refuse('This XML has a document type declaration; files with one are not read.')
  const validity = XMLValidator.validate(text)
  if (validity !== true) return refuse(`This is not XML: ${validity.err.msg} (line ${validity.err.line}, column ${validity.err.col}).`)
  try {
    const root = present((parser.parse(text) as readonly unknown[]).map((node) => elementOf(node, 0)))[0]
    return root ?? refuse('There is no element in this XML.')
  } catch (error) {
    return refuse(`This XML cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const parser = new XMLParser({
  preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true, parseTagValue: false, parseAttributeValue: false,
  trimValues: false, processEntities: false, htmlEntities: false, ignoreDeclaration: true, ignorePiTags: true
})

const Node = z.record(z.string(), z.unknown())

function elementOf(node: unknown, depth: number): ReadElement | null {
  if (depth > maxDepth) throw new Error(`it is nested deeper than ${maxDepth} levels.`)
  const read = Node.parse(node)
  const name = Object.keys(read).find((key) => key !== ':@')
  if (name === undefined || name === '#text') return null
  const content = z.array(Node).parse(read[name])
  const attributes = Object.entries(Node.parse(read[':@'] ?? {})).map(([key, value]) => [key, unescape(String(value))] as const)
  return {
    name,
    attributes: Object.fromEntries(attributes),
    children: present(content.map((child) => elementOf(child, depth + 1))),
    text: content.map((child) => ('#text' in child ? unescape(String(child['#text'])) : '')).join('')
  }
}

const present = <T>(items: readonly (T | null)[]): T[] => items.filter((item) => item !== null)

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }

const unescape = (text: string): string => text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
  if (name !== undefined) return named[name] ?? whole
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point)
})
