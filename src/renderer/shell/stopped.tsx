import './app.css'

/** Shown instead of the window when the project cannot be opened: why, and what to do. */
export function Stopped({ sentence }: { sentence: string }) {
  return (
    <main className="stopped">
      <div role="alert">
        <h1>Glossator could not open the project</h1>
        <p>{sentence}</p>
      </div>
      <button type="button" className="button" onClick={() => location.reload()}>Try again</button>
    </main>
  )
}
