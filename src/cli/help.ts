/** What `--help` writes, drawn from the table of commands. */
import { generator } from '../core/generator.ts'
import type { Command, Option } from './command.ts'

const usageOf = ({ name, operands, options }: Command): string =>
  [name, operands, ...options.map((option) => (isNeeded(option) ? printed(option) : `[${printed(option)}]`))].filter((part) => part !== '').join(' ')

/** Where the options make it long, only that there are some. */
function briefUsageOf(command: Command): string {
  const usage = usageOf(command)
  return usage.length <= briefLength ? usage : [command.name, command.operands, '[OPTION…]'].join(' ')
}

const briefLength = 50
/** As wide as a terminal is taken to be. */
const longestLine = 120

const isNeeded = ({ value, isOptional }: Option): boolean => value !== '' && isOptional !== true

const printed = ({ name, value }: Option): string => (value === '' ? `--${name}` : `--${name} ${value}`)

export function helpOfAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => briefUsageOf(command).length))
  return lines([
    `${generator}: annotated news articles without a window`,
    '',
    'Usage: glossator COMMAND',
    '',
    ...commands.map((command) => `  ${briefUsageOf(command).padEnd(width)}  ${command.does}`),
    '',
    'PATH is an article file (.txt or .md) or a folder of them; DATASET is a dataset file or a project file (.glossator),',
    'or - for standard input.',
    'Data goes to standard output, words to standard error. The exit code is 0 when all is done, 1 when the input',
    'is at fault, 2 when the command was used wrongly.',
    '"glossator COMMAND --help" says more; "glossator --version" writes the version.'
  ])
}

export function helpOf(command: Command): string {
  const width = Math.max(0, ...command.options.map((option) => printed(option).length))
  return lines([
    `Usage: glossator ${longestLine < usageOf(command).length + 'Usage: glossator '.length ? briefUsageOf(command) : usageOf(command)}`,
    '',
    `${command.does}.`,
    ...command.details,
    ...(command.options.length === 0 ? [] : ['', ...command.options.map((option) => `  ${printed(option).padEnd(width)}  ${option.does}`)])
  ])
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`
