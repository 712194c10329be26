import { quantity } from '../../core/commands/quantity.ts'
import { faultLine } from '../../core/formats/fault.ts'
import { type Command, onlyOperand } from '../command.ts'
import { openDataset } from '../dataset-input.ts'

/** Faults are what this command is asked for, so they go to standard output. */
export const validateCommand: Command = {
  name: 'validate',
  operands: 'DATASET',
  does: 'Checks schema, offsets, references and required parts of a dataset',
  details: ['Each fault is a line on standard output: "place: what is wrong". A valid dataset gives none.'],
  options: [],
  run: async (operands, _, doors) => {
    const read = await openDataset(onlyOperand(operands, 'DATASET'), doors)
    const faults = 'faults' in read ? read.faults : read.missing
    if ('faults' in read || faults.length > 0) {
      await doors.write(faults.map((fault) => `${faultLine(fault)}\n`).join(''))
      return 1
    }
    const { articles, annotations, relations } = read.data
    doors.say(`Valid: ${quantity(articles.length, 'article')}, ${quantity(annotations.length, 'annotation')}, ${quantity(relations.length, 'relation')}.`)
    return 0
  }
}
