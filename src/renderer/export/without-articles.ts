import type { ProjectData } from '../../core/model.ts'

/** The project as if these articles, on which nobody has worked, were gone. */
export const without = (data: ProjectData, gone: ReadonlySet<string>): ProjectData =>
  gone.size === 0 ? data : { ...data, articles: data.articles.filter(({ id }) => !gone.has(id)) }
