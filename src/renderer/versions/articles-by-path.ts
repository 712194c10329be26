import type { Workbench } from '../workbench/workbench.ts'

/** Which article came from a file of this path; null where none did. Articles that make room do not count. */
export function articlesByPath({ store }: Workbench, except: ReadonlySet<string>): ReadonlyMap<string, string> {
  const byPath = new Map<string, string>()
  for (const { id, file } of store.library.get().articles.values()) if (!except.has(id) && !byPath.has(file)) byPath.set(file, id)
  return byPath
}
