/** What is measured: the product's reader, or what it is measured against, behind the same few members. */
import type { Annotation } from '../src/core/model.ts'
import type { MadeArticle } from './made-article.ts'

export interface Subject {
  readonly scroller: HTMLElement
  /** Resolves when the whole article is there. */
  readonly complete: Promise<void>
  add(annotation: Annotation): void
  remove(annotation: Annotation): void
  /** Finds what lies under a point of the screen. */
  hit(x: number, y: number): void
  destroy(): void
}

export type MountSubject = (host: HTMLElement, article: MadeArticle) => Subject
