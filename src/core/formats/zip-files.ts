/** Files as a zip, and a zip as files. */
import { unzipSync, zipSync } from 'fflate'
import type { Fault } from './fault.ts'
import type { InputFile } from './foreign-reader.ts'
import type { OutputFile } from './format.ts'
import { zipTime } from './zip-pieces.ts'

export const zipFiles = (files: readonly OutputFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, [bytes, { mtime: zipTime }]])))

/** No zip of more is opened: in bytes once unpacked, and in files. */
const largest = 512 * 1024 * 1024
const most = 100_000

/** The files of a zip but for folders and what systems leave beside them; or why it is not opened. Nothing larger than allowed is unpacked. */
export function unzipFiles(bytes: Uint8Array): { readonly files: readonly InputFile[] } | { readonly faults: readonly Fault[] } {
  let size = 0
  let count = 0
  const faults: Fault[] = []
  const refuse = (place: string, sentence: string): never => {
    faults.push({ place, sentence })
    throw new Refused()
  }
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || isLeftover(name)) return false
        if (leadsOut(name)) refuse(name, 'This path leads out of the zip. Unpack the zip with a program you trust, and choose the files.')
        size += originalSize
        count += 1
        if (size > largest) refuse('', `The files of this zip are larger than ${largest / 1024 / 1024} MB together. Choose some of them.`)
        if (count > most) refuse('', `There are more than ${most.toLocaleString('en')} files in this zip. Choose some of them.`)
        return true
      }
    })
    return { files: Object.entries(files).map(([path, content]) => ({ path, bytes: content })) }
  } catch (error) {
    return { faults: error instanceof Refused ? faults : [{ place: '', sentence: 'This zip is damaged or not whole.' }] }
  }
}

/** A zip begins with these bytes, an empty one too. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

class Refused extends Error {}

const isLeftover = (path: string): boolean => path.split('/').some((part) => part === '__MACOSX' || part === '.DS_Store' || part.startsWith('._'))

const leadsOut = (path: string): boolean => /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path)
