/** The part of a project file that holds what a dataset does not. */
import { FaultList } from '../formats/fault.ts'
import { checkKeysAndDepth, type Json } from '../formats/glossator/parse-json.ts'
import { DatasetScanner, ScanFault } from '../formats/glossator/scan-dataset.ts'
import { readShape } from '../formats/glossator/shape-faults.ts'
import { tables, type AnyRecord } from '../model.ts'
import { moreTables, type MoreRecords } from './project-file.ts'

/** The records; or what is wrong with the first that cannot be read. Throws what the chunks throw. */
export function readMore(chunks: Iterable<Uint8Array>): { readonly more: MoreRecords } | { readonly sentence: string } {
  const records = new Map<string, AnyRecord[]>()
  const ids = new Set<string>()
  const scanner = new DatasetScanner()
  try {
    for (const chunk of chunks) {
      for (const scanned of scanner.push(chunk)) {
        const { kind, key } = scanned
        if (!isMoreTable(key) || kind === 'member' || (kind === 'list' && records.has(key))) return damaged(`“${key}” is not what should be there`)
        const list = records.get(key) ?? []
        records.set(key, list)
        if (kind === 'list') continue
        const read = readRecord(key, scanned.value, list.length)
        if ('sentence' in read) return read
        const id = `${key}/${read.record.id}`
        if (ids.has(id)) return damaged(`it has ${id} twice`)
        ids.add(id)
        list.push(read.record)
      }
    }
    scanner.end()
  } catch (error) {
    if (error instanceof ScanFault) return damaged(error.message)
    throw error
  }
  return { more: Object.fromEntries(records) }
}

type MoreTable = (typeof moreTables)[number]

function readRecord(table: MoreTable, value: Json, index: number): { readonly record: AnyRecord } | { readonly sentence: string } {
  const faults = new FaultList(1)
  checkKeysAndDepth(value, faults, [table, index])
  const record = faults.isEmpty ? readShape<AnyRecord>(tables[table], value, `${table}[${index}]`, faults) : null
  const [fault] = faults.toArray()
  return record === null ? damaged(`${fault?.place ?? table}: ${fault?.sentence ?? 'it cannot be read'}`) : { record }
}

const isMoreTable = (key: string): key is MoreTable => (moreTables as readonly string[]).includes(key)

const damaged = (what: string): { readonly sentence: string } => ({ sentence: `It cannot be read: ${what}.` })
