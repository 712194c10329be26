/** The few pictures of the screen, drawn in the colour of the text around them. */
const paths = {
  undo: 'M6 4 2.5 7.5 6 11M3 7.5h6.5a4 4 0 0 1 0 8H7',
  redo: 'M12 4l3.5 3.5L12 11M15 7.5H8.5a4 4 0 0 0 0 8H11',
  folder: 'M2 5.5A1.5 1.5 0 0 1 3.5 4h3.2l1.6 2h6.2A1.5 1.5 0 0 1 16 7.5v6A1.5 1.5 0 0 1 14.5 15h-11A1.5 1.5 0 0 1 2 13.5z',
  filter: 'M3 5h12M5.5 9h7M8 13h2',
  sliders: 'M3 6h5.5M12 6h3M10.2 4.2v3.6M3 12h3M9.5 12H15M7.8 10.2v3.6',
  more: 'M4 9h.01M9 9h.01M14 9h.01'
} as const

export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg width="16" height="16" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
