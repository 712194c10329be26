/** The table of commands: one row each, in the order in which help lists them. */
import type { Command } from './command.ts'
import { agreeCommand } from './commands/agree.ts'
import { convertCommand } from './commands/convert.ts'
import { formatsCommand } from './commands/formats.ts'
import { readCommand } from './commands/read.ts'
import { suggestCommand } from './commands/suggest.ts'
import { validateCommand } from './commands/validate.ts'

export const allCommands: readonly Command[] = [readCommand, suggestCommand, validateCommand, convertCommand, agreeCommand, formatsCommand]
