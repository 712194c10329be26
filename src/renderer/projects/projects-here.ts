/** The projects of this machine as this window sees them: which one it shows, and how it comes to show another. */
import { z } from 'zod'
import type { Vault } from '../../host/host.ts'
import type { ProjectEntry } from '../../store/project-entry.ts'
import { openProjects, type Projects } from '../../store/projects.ts'
import type { Observable } from '../../store/store.ts'
import { observable } from '../workbench/observable.ts'

export interface ProjectsHere {
  readonly list: Observable<readonly ProjectEntry[]>
  /** Of the project that this window shows. */
  readonly database: string
  /** Rejects with a sentence where the list of projects cannot be read. */
  readonly all: () => Promise<Projects>
  /** Loads the window anew with another project. What is to be on disk must be there already. */
  show(database: string, arrival?: Arrival): void
}

/** What a window takes along into the project that it is about to show. */
const Arrival = z.object({
  /** Told there. */
  sentence: z.string().nullable(),
  details: z.array(z.string()),
  /** How the window looks: of the analyst, not of the project. */
  theme: z.enum(['system', 'light', 'dark']),
  zoom: z.number().min(0.5).max(3)
})
export type Arrival = z.infer<typeof Arrival>

/** Of the window, as long as it stays open. */
const databaseKey = 'glossator project'
const arrivalKey = 'glossator arrival'

export interface OpenedHere extends ProjectsHere {
  /** Whether this is the very first start. */
  readonly isFirst: boolean
  /** The library that the database belongs to, as far as is known before it is opened. */
  readonly library: string | null
  readonly arrival: Arrival | null
  /** To be called when the project is open: it comes first in the list from now on, under its name. */
  started(): Promise<void>
}

/** Never rejects: without the list, a window shows the project that it had, or the first. */
export async function openProjectsHere(vault: Vault): Promise<OpenedHere> {
  const wanted = sessionStorage.getItem(databaseKey)
  const arrival = takeArrival()
  const show: ProjectsHere['show'] = (database, taken) => {
    sessionStorage.setItem(databaseKey, database)
    if (taken !== undefined) sessionStorage.setItem(arrivalKey, JSON.stringify(taken))
    location.reload()
  }
  try {
    const projects = await openProjects({ removeLibrary: (library) => vault.removeLibrary(library) })
    const database = projects.choose(wanted)
    sessionStorage.setItem(databaseKey, database)
    const entries = projects.list.get()
    return {
      list: projects.list, database, show, arrival,
      all: () => Promise.resolve(projects),
      isFirst: entries.length === 0,
      library: entries.find((entry) => entry.database === database)?.library ?? null,
      started: async () => {
        await projects.opened(database)
        await projects.tidy()
      }
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      ...projectsWithout(`The list of projects cannot be read (${reason}). This project goes on as it is; start Glossator again to see the others.`),
      database: wanted ?? 'glossator', show, arrival, isFirst: false, library: null, started: () => Promise.resolve()
    }
  }
}

/** Where there is no list: one project, and the sentence that says why. */
export const projectsWithout = (sentence: string): ProjectsHere => ({
  list: observable<readonly ProjectEntry[]>([]),
  database: '',
  all: () => Promise.reject(new Error(sentence)),
  show: () => undefined
})

/** Once: a window that is loaded anew by itself arrives nowhere. */
function takeArrival(): Arrival | null {
  const kept = sessionStorage.getItem(arrivalKey)
  sessionStorage.removeItem(arrivalKey)
  if (kept === null) return null
  try {
    const parsed = Arrival.safeParse(JSON.parse(kept))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
