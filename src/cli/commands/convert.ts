import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { quantity } from '../../core/commands/quantity.ts'
import { allFormats } from '../../core/formats/all-formats.ts'
import { canWrite, type WritableFormat } from '../../core/formats/format.ts'
import { lossReportText } from '../../core/formats/loss-report.ts'
import { type Command, InputFault, onlyOperand, UsageError } from '../command.ts'
import { openValidDataset } from '../dataset-input.ts'
import { codeOf } from '../file-errors.ts'

/** What the dataset says of its export is kept, so that converting to `glossator` twice changes nothing. */
export const convertCommand: Command = {
  name: 'convert',
  operands: 'DATASET',
  does: 'Writes a dataset in another format, and loss-report.json beside it',
  details: [
    'DIR is made where it is missing; files of the same names in it are replaced. To convert to "glossator" gives',
    'the dataset in canonical form.'
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
    const { files, loss } = format.write(data, meta)
    for (const file of files) await writeBelow(out, file.path, file.bytes)
    await writeBelow(out, 'loss-report.json', lossReportText(loss))
    for (const { what, count, kind } of loss.lost) doors.say(`${what}: ${count} ${kind}`)
    doors.say(`${quantity(files.length + 1, 'file')} written to ${out}.`)
    return 0
  }
}

function formatOf(id: string): WritableFormat {
  const writable = allFormats.filter(canWrite)
  const format = writable.find((candidate) => candidate.id === id)
  if (format === undefined) throw new UsageError(`There is no format "${id}" to write; there is ${writable.map((known) => known.id).join(', ')}.`)
  return format
}

async function writeBelow(folder: string, path: string, content: Uint8Array | string): Promise<void> {
  const target = join(folder, path)
  try {
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  } catch (error) {
    throw new InputFault(`“${target}” could not be written (${codeOf(error) || String(error)}).`)
  }
}
