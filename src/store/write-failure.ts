/** Why something could not be written, in a sentence that says what to do. */
import { Dexie } from 'dexie'

/** A change that did not reach the disk, and is not shown either. */
export class WriteFailure extends Error {
  override readonly name = 'WriteFailure'
}

export function writeFailure(error: unknown): WriteFailure {
  if (error instanceof WriteFailure) return error
  return new WriteFailure(`The last change was not saved, and so is not shown: ${reasonOf(error)}`, { cause: error })
}

function reasonOf(error: unknown): string {
  const names = namesOf(error)
  const reason = reasons.find(({ name }) => names.includes(name))
  return reason?.sentence ?? `${wordsOf(error)} Try it again; if it stays so, export the dataset and start Glossator again.`
}

const reasons = [
  { name: Dexie.errnames.QuotaExceeded, sentence: 'there is no room left on the disk. Make room, then do it again.' },
  { name: 'QuotaExceededError', sentence: 'there is no room left on the disk. Make room, then do it again.' },
  { name: Dexie.errnames.DatabaseClosed, sentence: 'the database is closed. Reload this window.' },
  { name: 'InvalidStateError', sentence: 'the database is closed. Reload this window.' },
  { name: 'DataCloneError', sentence: 'it holds something that cannot be kept in the database. This is a fault of Glossator.' }
] as const

/** The names of an error and of those it was made from: Dexie wraps what the browser says. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return []
  const inner = 'inner' in error ? error.inner : error.cause
  return [error.name, ...namesOf(inner)]
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error || error instanceof DOMException ? `${error.name}: ${error.message}` : String(error)
  return /[.!?]$/.test(words) ? words : `${words}.`
}
