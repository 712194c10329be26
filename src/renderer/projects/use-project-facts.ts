import { useEffect, useState } from 'react'
import type { ProjectHead } from '../../store/project-database.ts'
import type { ProjectEntry } from '../../store/project-entry.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'

/** What is known of a project without opening it. */
export interface ProjectFacts {
  /** Null where the database is gone or damaged. */
  readonly head: ProjectHead | null
  /** Of the newest snapshot, in bytes; null where there is none. */
  readonly size: number | null
}

/** By database; those that are not in it yet are being read, one after the other. */
export function useProjectFacts(entries: readonly ProjectEntry[]): ReadonlyMap<string, ProjectFacts> {
  const { projects, host } = useWorkbench()
  const [facts, setFacts] = useState<ReadonlyMap<string, ProjectFacts>>(new Map())
  const key = entries.map(({ database }) => database).join(' ')
  useEffect(() => {
    let isLeft = false
    const read = async (): Promise<void> => {
      const all = await projects.all()
      for (const { database, library } of entries) {
        const [head, snapshots] = await Promise.all([all.head(database).catch(() => null), host.vault.listSnapshots(library).catch(() => [])])
        if (isLeft) return
        setFacts((known) => new Map([...known, [database, { head, size: snapshots[0]?.size ?? null }]]))
      }
    }
    read().catch(() => undefined)
    return () => { isLeft = true }
    // The list is a new one with each change of it; which projects it has counts here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [projects, host, key])
  return facts
}
