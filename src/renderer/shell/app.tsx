import { lazy, Suspense, useEffect } from 'react'
import { Inspector } from '../inspector/inspector.tsx'
import { AnnotationList } from '../library/annotation-list.tsx'
import { LibraryPanel } from '../library/library-panel.tsx'
import { useView, useWorkbench } from '../workbench/use-workbench.ts'
import type { DialogName } from '../workbench/view.ts'
import { useFileDrop } from './file-drop.ts'
import { Header } from './header.tsx'
import { Notices } from './notices.tsx'
import { Palette } from './palette.tsx'
import { ReaderPanel } from './reader-panel.tsx'
import { StatusBar } from './status-bar.tsx'
import { Tour } from './tour.tsx'
import './app.css'

type OpenDialog = (props: { onClose: () => void }) => React.ReactNode

const dialogs: Record<DialogName, OpenDialog> = {
  // At once, so that the letters typed after its key are its own.
  palette: Palette,
  shortcuts: lazyDialog(async () => (await import('./shortcuts-sheet.tsx')).ShortcutsSheet),
  about: lazyDialog(async () => (await import('../about/about-dialog.tsx')).AboutDialog),
  project: lazyDialog(async () => (await import('./project-dialog.tsx')).ProjectDialog),
  projects: lazyDialog(async () => (await import('../projects/projects-dialog.tsx')).ProjectsDialog),
  newProject: lazyDialog(async () => (await import('../projects/projects-dialog.tsx')).NewProjectDialog),
  openProject: lazyDialog(async () => (await import('../projects/opening-dialog.tsx')).OpeningDialog),
  backups: lazyDialog(async () => (await import('../recovery/backups-dialog.tsx')).BackupsDialog),
  actors: lazyDialog(async () => (await import('../actors/actors-dialog.tsx')).ActorsDialog),
  import: lazyDialog(async () => (await import('../export/import-dialog.tsx')).ImportDialog),
  correct: lazyDialog(async () => (await import('../versions/correct-dialog.tsx')).CorrectDialog),
  versions: lazyDialog(async () => (await import('../versions/versions-dialog.tsx')).VersionsDialog),
  changedFiles: lazyDialog(async () => (await import('../versions/changed-files-dialog.tsx')).ChangedFilesDialog),
  export: lazyDialog(async () => (await import('../export/export-dialog.tsx')).ExportDialog)
}

const ReviewPanel = lazy(async () => ({ default: (await import('../review/review-panel.tsx')).ReviewPanel }))

/** The window: library and annotation list on the left, the article in the middle, the inspector on the right. */
export function App() {
  const workbench = useWorkbench()
  const panels = useView((view) => view.panels)
  const dialog = useView((view) => view.dialog)
  const isReviewing = useView((view) => view.isReviewing)
  const isDropping = useFileDrop(workbench)
  useDocument()
  const close = (): void => workbench.view.setState({ dialog: null })
  const tour = useView((view) => view.tour)
  const Open = dialog === null ? null : dialogs[dialog]
  const hasLeft = panels.library || panels.annotations
  return (
    <div className={['app', isReviewing ? 'reviewing' : hasLeft ? '' : 'no-left', panels.inspector ? '' : 'no-right'].join(' ')}>
      <Header />
      {isReviewing && <div className="left"><Suspense><ReviewPanel /></Suspense></div>}
      {hasLeft && !isReviewing && (
        <div className="left">
          {panels.library && <LibraryPanel />}
          {panels.annotations && <AnnotationList />}
        </div>
      )}
      <main className="middle"><ReaderPanel /></main>
      {panels.inspector && <div className="right"><Inspector /></div>}
      <StatusBar />
      {Open !== null && <Open onClose={close} />}
      <div className="corner">
        <Notices />
        {tour && <Tour onClose={() => workbench.view.setState({ tour: false })} />}
      </div>
      {isDropping && <div className="drop-hint" aria-hidden="true">Drop to open</div>}
    </div>
  )
}

function lazyDialog(load: () => Promise<OpenDialog>): OpenDialog {
  const Loaded = lazy(async () => ({ default: await load() }))
  return (props) => <Suspense><Loaded {...props} /></Suspense>
}

/** What belongs to the document and not to an element: theme, text size, title. */
function useDocument(): void {
  const { host, article } = useWorkbench()
  const theme = useView((view) => view.theme)
  const zoom = useView((view) => view.zoom)
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const paint = (): void => {
      document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    }
    paint()
    dark.addEventListener('change', paint)
    return () => dark.removeEventListener('change', paint)
  }, [theme])
  useEffect(() => {
    document.documentElement.style.setProperty('--text-size', `${17 * zoom}px`)
  }, [zoom])
  useEffect(() => {
    let named: string | null = null
    const name = (): void => {
      const title = article.get()?.article.title
      const next = title === undefined ? 'Glossator' : `${title} — Glossator`
      if (next !== named) host.setTitle(next)
      named = next
    }
    name()
    return article.subscribe(name)
  }, [article, host])
}
