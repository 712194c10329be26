/** Lines of JSON from outside, each read by one schema. Blank lines are passed over. */
import { utf8toString } from '@exodus/bytes/utf8.js'
import type { z } from 'zod'
import { type Fault, FaultList } from '../fault.ts'
import type { InputFile } from '../foreign-reader.ts'
import { findJsonFault } from '../glossator/find-json-fault.ts'
import { readShape } from '../glossator/shape-faults.ts'

export interface JsonLine<T> {
  readonly value: T
  /** The file and the line in it: `a.jsonl:3`. */
  readonly place: string
}

/** The lines of every `.jsonl` file (or `.json`, should it be lines), or what is wrong with them. */
export function parseJsonLines<T>(
  files: readonly InputFile[], schema: z.ZodType<T>
): { readonly lines: readonly JsonLine<T>[] } | { readonly faults: readonly Fault[] } {
  const faults = new FaultList()
  const lines: JsonLine<T>[] = []
  const sources = files.filter(({ path }) => /\.(?:jsonl|json|ndjson)$/i.test(path))
  if (sources.length === 0) faults.add('', 'No JSONL file is among them.')
  for (const { path, bytes } of sources) {
    const text = decode(bytes)
    if (text === null) {
      faults.add(path, 'This file is not in UTF-8.')
      continue
    }
    text.split(/\r?\n/).forEach((line, i) => {
      if (line.trim() === '') return
      const place = `${path}:${i + 1}`
      const parsed = parse(line)
      if ('fault' in parsed) faults.add(place, parsed.fault)
      else {
        const value = readShape(schema, parsed.value, place, faults)
        if (value !== null) lines.push({ value, place })
      }
    })
  }
  return faults.isEmpty ? { lines } : { faults: faults.toArray() }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8toString(bytes).replace(/^\ufeff/, '')
  } catch {
    return null
  }
}

function parse(line: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(line) as unknown }
  } catch {
    const { offset, sentence } = findJsonFault(line)
    return { fault: `This line is not JSON: ${sentence} (column ${Array.from(line.slice(0, offset)).length + 1}).` }
  }
}
