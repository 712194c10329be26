/** Articles read from files, and what was made of them, as a dataset on standard output. */
import { basename, resolve } from 'node:path'
import { writeDatasetChunks } from '../core/formats/glossator/write-dataset.ts'
import { generator } from '../core/generator.ts'
import type { ProjectData } from '../core/model.ts'
import type { Doors } from './command.ts'
import { stableId } from '../core/formats/stable-id.ts'

/** The project's id is made from its articles, its name from what was named on the command line. */
export async function writeProject(paths: readonly string[], data: Omit<ProjectData, 'project'>, doors: Doors): Promise<void> {
  const project = { id: stableId('project', ...data.articles.map(({ id }) => id).toSorted()), name: nameOf(paths) }
  for (const chunk of writeDatasetChunks({ project, ...data }, { exportedAt: doors.now().toISOString(), generator })) await doors.write(chunk)
}

const nameOf = (paths: readonly string[]): string =>
  paths.length === 1 && paths[0] !== undefined ? basename(resolve(paths[0])).replace(/\.(?:txt|md)$/i, '') : 'Articles'
