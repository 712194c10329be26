import { allFormats } from '../../core/formats/all-formats.ts'
import { type Command, UsageError } from '../command.ts'

export const formatsCommand: Command = {
  name: 'formats',
  operands: '',
  does: 'Lists the formats as JSON, with what each cannot carry',
  details: [],
  options: [],
  run: async (operands, _, doors) => {
    if (operands.length > 0) throw new UsageError('The command "formats" takes nothing behind it.')
    const rows = allFormats.map(({ id, name, direction, offsetUnit, loses }) => ({ id, name, direction, offsetUnit, loses }))
    await doors.write(`${JSON.stringify(rows, null, 2)}\n`)
    return 0
  }
}
