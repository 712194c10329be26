/** The command line: finds the command, reads its options, and turns whatever happens into an exit code and a sentence. */
import { parseArgs } from 'node:util'
import { version } from '../core/generator.ts'
import { allCommands } from './all-commands.ts'
import { type Command, type Doors, InputFault, OutputClosed, UsageError } from './command.ts'
import { helpOf, helpOfAll } from './help.ts'

/** 0 done, 1 the input is at fault, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Runs the program with the arguments behind its name. Never rejects. */
export async function run(args: readonly string[], doors: Doors): Promise<ExitCode> {
  try {
    return await dispatch(args, doors)
  } catch (error) {
    if (error instanceof OutputClosed) return 0
    if (error instanceof UsageError) {
      doors.say(`glossator: ${error.message}`)
      return 2
    }
    const lines = error instanceof InputFault ? error.lines : [error instanceof Error ? error.message : String(error)]
    for (const line of lines) doors.say(line)
    return 1
  }
}

async function dispatch([name, ...rest]: readonly string[], doors: Doors): Promise<ExitCode> {
  if (name === '--help' || name === '-h') {
    await doors.write(helpOfAll(allCommands))
    return 0
  }
  if (name === '--version') {
    await doors.write(`${version}\n`)
    return 0
  }
  const command = allCommands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    const problem = name === undefined ? 'No command was given.' : name.startsWith('-') ? `There is no option ${name}.` : `There is no command "${name}".`
    throw new UsageError(`${problem} The commands are ${allCommands.map((known) => known.name).join(', ')}; "glossator --help" explains them.`)
  }
  const { operands, options, help } = readArguments(command, rest)
  if (help) {
    await doors.write(helpOf(command))
    return 0
  }
  const missing = command.options.filter((option) => option.value !== '' && option.isOptional !== true && options[option.name] === undefined)
  if (missing.length > 0) throw new UsageError(`${missing.map((option) => `--${option.name} ${option.value}`).join(' and ')} is missing. ${seeHelp(command)}`)
  return command.run(operands, options, doors)
}

interface Arguments {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string>>
  readonly help: boolean
}

function readArguments(command: Command, args: readonly string[]): Arguments {
  const known = Object.fromEntries(command.options.map(({ name, value }) => [name, { type: value === '' ? 'boolean' as const : 'string' as const }]))
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true, options: { ...known, help: { type: 'boolean', short: 'h' } }
    })
    const { help, ...given } = values as Record<string, string | boolean | undefined>
    const options = Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : value === true ? [[name, '']] : []))
    return { operands: positionals, options: Object.fromEntries(options) as Record<string, string>, help: help === true }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${message.replace(/\. To specify a positional argument.*$/s, '').replace(/\.?$/, '.')} ${seeHelp(command)}`)
  }
}

const seeHelp = ({ name }: Command): string => `"glossator ${name} --help" explains the command.`
