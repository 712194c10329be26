import type { FullArticle } from '../../core/model.ts'

/** A file opened again that holds other words than the article that came from it. */
export interface ChangedFile {
  readonly articleId: string
  /** The file as it was read now. */
  readonly taken: FullArticle
}
