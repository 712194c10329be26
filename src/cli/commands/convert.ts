import { quantity } from '../../core/commands/quantity.ts'
import { allFormats } from '../../core/formats/all-formats.ts'
import { canWrite, type ExportMeta, type OutputFile, type OutputPieces, type WritableFormat } from '../../core/formats/format.ts'
import { type LossReport, lossReportText } from '../../core/formats/loss-report.ts'
import type { ProjectData } from '../../core/model.ts'
import { type Command, InputFault, onlyOperand, UsageError } from '../command.ts'
import { openValidDataset } from '../dataset-input.ts'
import { writeInto } from '../output-folder.ts'

/** What the dataset says of its export is kept, so that converting to `glossator` twice changes nothing. */
export const convertCommand: Command = {
  name: 'convert',
  operands: 'DATASET',
  does: 'Writes a dataset in another format, and loss-report.json beside it',
  details: [
    'DIR is made where it is missing; files of the same names in it are replaced, and only when all of the output is',
    'there. To convert to "glossator" gives the dataset in canonical form.'
  ],
  options: [
    { name: 'to', value: 'FORMAT', does: 'an id from "glossator formats"' },
    { name: 'out', value: 'DIR', does: 'the folder to write to' }
  ],
  run: async (operands, { to = '', out = '' }, doors) => {
    const path = onlyOperand(operands, 'DATASET')
    const format = formatOf(to)
    if (out === '') throw new UsageError('--out needs the name of a folder.')
    const { data, meta } = await openValidDataset(path, doors)
    const { loss, count } = await writeInto(out, (take) => writeFormat(format, data, meta, take))
    for (const { what, count: lost, kind } of loss.lost) doors.say(`${what}: ${lost} ${kind}`)
    doors.say(`${quantity(count, 'file')} written to ${out}.`)
    return 0
  }
}

function formatOf(id: string): WritableFormat {
  const writable = allFormats.filter(canWrite)
  const format = writable.find((candidate) => candidate.id === id)
  if (format === undefined) throw new UsageError(`There is no format "${id}" to write; there is ${writable.map((known) => known.id).join(', ')}.`)
  return format
}

/** Piece by piece, so that no more than a piece of the output is in memory. */
async function writeFormat(
  format: WritableFormat, data: ProjectData, meta: ExportMeta, take: (piece: OutputFile) => Promise<void>
): Promise<{ readonly loss: LossReport; readonly count: number }> {
  const paths = new Set<string>()
  const pieces = format.pieces(data, meta)
  for (;;) {
    const { done, value } = nextOf(pieces)
    if (done === true) {
      await take({ path: 'loss-report.json', bytes: new TextEncoder().encode(lossReportText(value)) })
      return { loss: value, count: paths.size + 1 }
    }
    paths.add(value.path)
    await take(value)
  }
}

/** What cannot be written is the dataset's fault. */
function nextOf(pieces: OutputPieces): IteratorResult<OutputFile, LossReport> {
  try {
    return pieces.next()
  } catch (error) {
    throw new InputFault(error instanceof Error ? error.message : String(error))
  }
}
