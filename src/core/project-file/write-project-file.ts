/** A project as a `.glossator` file. Equal parts give equal bytes. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { OutputFile } from '../formats/format.ts'
import { writeDatasetChunks } from '../formats/glossator/write-dataset.ts'
import { zipPieces } from '../formats/zip-pieces.ts'
import { joinBytes } from './join-bytes.ts'
import {
  countsOf, moreTables, partLimits, partNames, projectFileFormat, projectFileVersion, type MoreRecords, type PartFacts, type ProjectFileHead,
  type ProjectFileParts
} from './project-file.ts'
import { sumOf } from './sum.ts'

/** The file as one piece. Throws a sentence where the project cannot be written, see `projectFilePieces`. */
export const writeProjectFile = (parts: ProjectFileParts): Uint8Array<ArrayBuffer> => joinBytes([...projectFilePieces(parts)])

/**
 * The file in pieces of a few milliseconds each. Throws where the dataset's writer refuses the project (a `DatasetRefusal`) or
 * where a part would be larger than a reader unpacks; what came before is then to be thrown away.
 */
export function projectFilePieces(parts: ProjectFileParts): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  return zipPieces(files(parts))
}

function* files(parts: ProjectFileParts): Generator<OutputFile, void, undefined> {
  const { data, meta, more, journal } = parts
  const facts: PartFacts[] = []
  yield* measured(partNames.dataset, writeDatasetChunks(data, meta), facts)
  yield* measured(partNames.more, moreChunks(more), facts)
  if (journal !== null) yield* measured(partNames.journal, journal, facts)
  // The list of the parts comes last, when their sums are known; a reader finds it by the zip's directory.
  const head: ProjectFileHead = {
    format: projectFileFormat, version: projectFileVersion, generator: meta.generator, savedAt: meta.exportedAt,
    library: parts.library, marker: parts.marker, name: data.project.name, counts: countsOf(data), parts: facts
  }
  yield { path: partNames.head, bytes: utf8fromString(`${JSON.stringify({ ...head, sum: sumOf(head) }, null, 2)}\n`) }
}

function* measured(name: PartFacts['name'], chunks: Iterable<Uint8Array>, facts: PartFacts[]): Generator<OutputFile, void, undefined> {
  const hash = sha256.create()
  let size = 0
  for (const bytes of chunks) {
    hash.update(bytes)
    size += bytes.length
    if (size > partLimits[name]) throw new Error(`The project is too large for one file: its ${name} is over ${partLimits[name] / 1024 / 1024} MB.`)
    yield { path: name, bytes: bytes as Uint8Array<ArrayBuffer> }
  }
  // A part without bytes is in the zip too.
  if (size === 0) yield { path: name, bytes: new Uint8Array() }
  facts.push({ name, size, sha256: bytesToHex(hash.digest()) })
}

/** One object with a list for each table, a record on a line. */
function* moreChunks(more: MoreRecords): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  yield utf8fromString('{')
  for (const [i, table] of moreTables.entries()) {
    yield utf8fromString(`${i === 0 ? '' : ','}\n${JSON.stringify(table)}: [`)
    const records: readonly object[] = more[table] ?? []
    for (let from = 0; from < records.length; from += batchSize) {
      const lines = records.slice(from, from + batchSize).map((record) => JSON.stringify(record))
      yield utf8fromString(`${from === 0 ? '' : ','}\n${lines.join(',\n')}`)
    }
    yield utf8fromString('\n]')
  }
  yield utf8fromString('\n}\n')
}

const batchSize = 64
