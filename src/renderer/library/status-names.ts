import type { ArticleStatus } from '../../core/model.ts'

/** What an article's status is called on the screen. */
export const statusNames: Record<ArticleStatus, string> = { new: 'New', annotating: 'Annotating', done: 'Done', reviewed: 'Reviewed' }
