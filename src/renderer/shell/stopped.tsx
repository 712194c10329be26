import type { ProjectsHere } from '../projects/projects-here.ts'
import './app.css'

/** Shown instead of the window when the project cannot be opened: why, and what to do. */
export function Stopped({ sentence, projects }: { sentence: string; projects: ProjectsHere }) {
  const others = projects.list.get().filter(({ database, deletedAt }) => database !== projects.database && deletedAt === null)
  return (
    <main className="stopped">
      <div role="alert">
        <h1>Glossator could not open the project</h1>
        <p>{sentence}</p>
      </div>
      <button type="button" className="button" onClick={() => location.reload()}>Try again</button>
      {others.length > 0 && (
        <nav aria-label="Other projects">
          <p>The other projects are not touched by this:</p>
          {others.map(({ database, name }) => <button key={database} type="button" className="button" onClick={() => projects.show(database)}>{name}</button>)}
        </nav>
      )}
    </main>
  )
}
