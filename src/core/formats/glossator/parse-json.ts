/** Bytes from outside as a JSON value that is safe to look into: UTF-8, no keys that reach a prototype, no endless depth. */
import { utf8toString, utf8toStringLoose } from '@exodus/bytes/utf8.js'
import { at, type Fault, type FaultList } from '../fault.ts'
import { findJsonFault } from './find-json-fault.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The value, or the one fault that kept the bytes from being read as JSON. A byte order mark is passed over. */
export function parseJson(bytes: Uint8Array): { readonly value: Json } | { readonly fault: Fault } {
  let text: string
  try {
    text = utf8toString(bytes).replace(/^\uFEFF/, '')
  } catch {
    return { fault: encodingFault(bytes) }
  }
  try {
    return { value: JSON.parse(text) as Json }
  } catch {
    const { offset, sentence } = findJsonFault(text)
    return { fault: { place: '', sentence: `This is not JSON: ${sentence} (${lineAndColumn(text, offset)}).` } }
  }
}

/** Deeper than any dataset is, and far from where a recursive reader runs out of stack. */
const maxDepth = 100

export const isPrototypeKey = (key: string): boolean => prototypeKeys.has(key)
const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Tells of keys that would reach an object's prototype and of values nested without end, wherever they are. `base` is where the value stands. */
export function checkKeysAndDepth(root: Json, faults: FaultList, base: readonly (string | number)[] = []): void {
  const path: (string | number)[] = [...base]
  // No deeper than `maxDepth`, so the recursion is safe.
  const visit = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return
    if (path.length > maxDepth) {
      faults.add(at('', ...path), `This is nested deeper than ${maxDepth} levels.`)
      return
    }
    const isList = Array.isArray(value)
    for (const key of isList ? value.keys() : Object.keys(value)) {
      path.push(key)
      if (prototypeKeys.has(key as string)) faults.add(at('', ...path), 'No dataset may have this key; remove it.')
      else visit((value as Record<string | number, Json>)[key] ?? null)
      path.pop()
    }
  }
  visit(root)
}

function encodingFault(bytes: Uint8Array): Fault {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { place: '', sentence: 'This file is in UTF-16; a dataset is in UTF-8.' }
  }
  const text = utf8toStringLoose(bytes)
  return { place: '', sentence: `This file is not in UTF-8: a byte has no meaning there (${lineAndColumn(text, firstReplaced(text, bytes))}).` }
}

/** The offset in the decoded text of the first U+FFFD that the bytes do not spell out. */
function firstReplaced(text: string, bytes: Uint8Array): number {
  let byte = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd && !(bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd)) return i
    // Each half of a surrogate pair stands for two of the pair's four bytes.
    byte += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return text.length
}

function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n')
  return `line ${lines.length}, column ${Array.from(lines.at(-1) ?? '').length + 1}`
}
