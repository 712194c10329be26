/** What a command of the command line is, and what it may use of the world. */

/** The doors of the program: standard input and output, the clock. */
export interface Doors {
  /** Standard input to its end. */
  readonly readInput: () => AsyncIterable<Uint8Array>
  /** Data for standard output. Resolves when it may go on; rejects with an `OutputClosed` when nobody reads any more. */
  readonly write: (data: string | Uint8Array) => Promise<void>
  /** A line of words for standard error. */
  readonly say: (line: string) => void
  readonly now: () => Date
}

/** Done; the input is at fault. Wrong usage, 2, is a `UsageError`. */
export type Outcome = 0 | 1

export interface Option {
  readonly name: string
  /** How help names its value: `FORMAT`; '' for a switch, which has none. */
  readonly value: string
  readonly does: string
  /** Otherwise it has to be given. A switch never has to be. */
  readonly isOptional?: true
}

export interface Command {
  readonly name: string
  /** How help names what stands behind the command: `PATH…`. */
  readonly operands: string
  /** What it does, a sentence without its full stop. */
  readonly does: string
  /** What more there is to know, in lines. */
  readonly details: readonly string[]
  readonly options: readonly Option[]
  /** The operands, and the options by name (a switch that is on is ''). Throws a `UsageError` or an `InputFault`. */
  readonly run: (operands: readonly string[], options: Readonly<Record<string, string>>, doors: Doors) => Promise<Outcome>
}

/** The program was called in a way it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The input, or the place for the output, is at fault; lines that say how. */
export class InputFault extends Error {
  override readonly name = 'InputFault'
  readonly lines: readonly string[]

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** Whoever read the output has stopped, as `head` does. Nothing is wrong. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

/** The one operand that a command takes. */
export function onlyOperand(operands: readonly string[], name: string): string {
  const [operand, ...more] = operands
  if (operand === undefined) throw new UsageError(`${name} is missing.`)
  if (more.length > 0) throw new UsageError(`Only one ${name} can be given, not ${operands.length}.`)
  return operand
}
