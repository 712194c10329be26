/** The tick of a box, or the dot of a circle: the style sheet says which. */
import './check.css'

export const CheckMark = () => (
  <svg className="check-mark" viewBox="0 0 14 14" aria-hidden="true"><path d="M3 7.5 6 10.5 11 4" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" /></svg>
)
