/** A key as it is printed on the keyboard. Hidden from screen readers: controls say their keys through `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  return <kbd className="kbd" aria-hidden="true">{children}</kbd>
}
