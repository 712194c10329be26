/** What a recovery is called and how it is counted, in words. */
import type { PreviewRow } from '../../core/second-copy/preview.ts'
import type { Loss } from '../../store/store.ts'

export const restoredName = (project: string): string => `${project} (restored)`

export const lossTitle: Readonly<Record<Loss['standing'], string>> = {
  empty: 'The project’s database is gone',
  behind: 'The database lacks your last changes',
  diverged: 'The database and its second copy tell different stories'
}

/** What was found at the start. */
export function lossSentence({ standing, seq, copySeq }: Loss): string {
  if (standing === 'empty') {
    return `The database is empty, but outside of it Glossator has kept ${counted(copySeq, 'change')} of this project. ${copySeq === 1 ? 'It' : 'They'} can be put back.`
  }
  if (standing === 'behind') {
    return `The database ends with change ${count(seq)}, while the second copy beside it goes on to change ${count(copySeq)}. This happens when the computer stopped at a bad moment, or an older database was put back.`
  }
  return `Up to some change both are the same; then each goes on with changes that the other has not. This happens when an older database was put back and worked on. Keep both, and compare them.`
}

/** `3 quotes, 1 stance`. */
export const layersOf = (row: Pick<PreviewRow, 'byLayer'>): string =>
  Object.entries(row.byLayer).map(([layer, many]) => counted(many, layer)).join(', ')

/** Of a row that is of no article or whose article is not known. */
export const rowTitle = ({ articleId, title }: PreviewRow): string =>
  articleId === null ? 'Actors, codebook and the project itself' : title ?? 'An article whose title is not known'

export const count = (many: number): string => many.toLocaleString('en')

/** `1 change`, `1,200 changes`. */
export const counted = (many: number, noun: string): string => `${count(many)} ${many === 1 ? noun : `${noun}s`}`

/** In the reader's own time zone: `22 Nov 2026, 10:14`. */
export const printMoment = (at: string): string => {
  const time = new Date(at)
  return Number.isNaN(time.getTime()) ? 'at an unknown time' : time.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
}
