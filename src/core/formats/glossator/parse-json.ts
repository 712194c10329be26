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
    return { fault: { place: '', sentence: `This is not JSON: ${sentence} (${lineAndColumn(text, offset)})` } }
  }
}

/** Deeper than any dataset is, and far from where a recursive reader runs out of stack. */
const maxDepth = 100

const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Tells of keys that would reach an object's prototype and of values nested without end, wherever they are. */
export function checkKeysAndDepth(root: Json, faults: FaultList): void {
  interface Open { readonly value: object; readonly parent: Open | null; readonly key: string | number; readonly depth: number }
  const placeOf = (open: Open | null, ...last: (string | number)[]): string => {
    const path = last
    for (let step = open; step !== null && step.parent !== null; step = step.parent) path.unshift(step.key)
    return at('', ...path)
  }
  if (typeof root !== 'object' || root === null) return
  const open: Open[] = [{ value: root, parent: null, key: '', depth: 0 }]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (here.depth > maxDepth) {
      faults.add(placeOf(here), `is nested deeper than ${maxDepth} levels`)
      continue
    }
    const { value } = here
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) {
        const member: unknown = value[i]
        if (typeof member === 'object' && member !== null) open.push({ value: member, parent: here, key: i, depth: here.depth + 1 })
      }
      continue
    }
    for (const [key, member] of Object.entries(value)) {
      if (prototypeKeys.has(key)) faults.add(placeOf(here, key), 'is a key that no dataset may have; remove it')
      else if (typeof member === 'object' && member !== null) open.push({ value: member, parent: here, key, depth: here.depth + 1 })
    }
  }
}

function encodingFault(bytes: Uint8Array): Fault {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { place: '', sentence: 'This file is in UTF-16; a dataset is in UTF-8' }
  }
  const text = utf8toStringLoose(bytes)
  const offset = firstReplaced(text, bytes)
  return { place: '', sentence: `This file is not in UTF-8: a byte that has no meaning there (${lineAndColumn(text, offset)})` }
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
