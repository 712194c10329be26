import { databaseDeleted, killedWhileBackingUp, rendererCrashed, storageFull, twoTabs } from './browser-faults.ts'
import type { Fault } from './fault.ts'
import { journalDiskFull, mainProcessKilled } from './main-faults.ts'

/** By the name that is given on the command line. */
const faults: Readonly<Record<string, Fault>> = {
  'storage-full': storageFull,
  'database-deleted': databaseDeleted,
  'two-tabs': twoTabs,
  'renderer-crashed': rendererCrashed,
  'killed-while-backing-up': killedWhileBackingUp,
  'main-process-killed': mainProcessKilled,
  'journal-disk-full': journalDiskFull
}

export const faultNames: readonly string[] = Object.keys(faults)

export function faultNamed(name: string): Fault {
  const fault = faults[name]
  if (fault === undefined) throw new Error(`There is no fault “${name}”. There are: ${faultNames.join(', ')}.`)
  return fault
}
