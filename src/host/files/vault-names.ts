/** How the files of the second copy are called on a disk. What is called otherwise is none of them: never listed, never touched. */
import { isFileName } from './file-name.ts'

/** The longest name of a folder; every file system takes it. */
const longestFolder = 200

/**
 * The folder of a library, another for every id: what is no lower-case letter, digit or hyphen becomes `_` and the hexadecimal
 * of its UTF-8 bytes, since systems that do not tell `A` from `a` would lay two libraries into one. Throws a sentence where the
 * id is empty or makes too long a name.
 */
export function folderOfLibrary(library: string): string {
  const folder = library === '' || !library.isWellFormed() ? '' : encode(library)
  if (folder !== '' && folder.length <= longestFolder) return folder
  const fault = library === '' ? 'empty' : folder === '' ? 'no text' : 'too long'
  throw new Error(`The project's id “${library.slice(0, 40).toWellFormed()}” is ${fault}: no second copy can be kept under it. Save the project as a file.`)
}

/** The library of a folder; null where no library has such a folder. */
export function libraryOfFolder(folder: string): string | null {
  if (!/^[a-z0-9_-]+$/.test(folder)) return null
  try {
    const library = decodeURIComponent(folder.replaceAll('_', '%'))
    return folderOfLibrary(library) === folder ? library : null
  } catch {
    return null
  }
}

/** A segment of the journal: `000007.jsonl`. */
export interface SegmentName {
  readonly name: string
  readonly number: number
}

/** A snapshot: `000008_20261122T062435123Z_` and the name it was given. Number and time are the host's. */
export interface SnapshotName {
  /** As it is called on the disk. */
  readonly stored: string
  /** As it was given. */
  readonly name: string
  /** Segments and snapshots are counted together, so that a snapshot stands between what was appended before it and after it. */
  readonly number: number
  /** ISO 8601, UTC, by the clock of then. */
  readonly savedAt: string
}

export function segmentOf(number: number): SegmentName {
  return { name: `${padded(number)}.jsonl`, number }
}

export function readSegmentName(name: string): SegmentName | null {
  const digits = /^(\d{6,15})\.jsonl$/.exec(name)?.[1]
  return digits === undefined || padded(Number(digits)) !== digits ? null : { name, number: Number(digits) }
}

/** Throws a sentence unless the name can be that of a snapshot. */
export function snapshotOf(number: number, savedAt: Date, name: string): SnapshotName {
  if (!isFileName(name)) throw new Error(`“${name}” cannot be the name of a snapshot: it must be a plain file name.`)
  const time = (isWritable(savedAt) ? savedAt : new Date(0)).toISOString()
  return { stored: `${padded(number)}_${time.replace(/[-:.]/g, '')}_${name}`, name, number, savedAt: time }
}

export function readSnapshotName(stored: string): SnapshotName | null {
  const parts = /^(\d{6,15})_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z_(.+)$/u.exec(stored)
  if (parts === null) return null
  const [, digits = '', year, month, day, hour, minute, second, millisecond, name = ''] = parts
  const savedAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`)
  if (Number.isNaN(savedAt.getTime()) || !isFileName(name)) return null
  const read = snapshotOf(Number(digits), savedAt, name)
  return read.stored === stored ? read : null
}

/** A clock may be anywhere; four digits are the years of a name. */
const isWritable = (time: Date): boolean => time.getUTCFullYear() >= 0 && time.getUTCFullYear() <= 9999

const padded = (number: number): string => String(number).padStart(6, '0')

function encode(library: string): string {
  const plain = Array.from(new TextEncoder().encode(library), (byte) => {
    const character = String.fromCharCode(byte)
    return /[a-z0-9-]/.test(character) ? character : escaped(byte)
  }).join('')
  return isFileName(plain) ? plain : escaped(plain.charCodeAt(0)) + plain.slice(1)
}

const escaped = (byte: number): string => `_${byte.toString(16).padStart(2, '0')}`
