import { memo, type ReactNode } from 'react'

interface StillProps {
  /** Everything it shows that can change, as one text. */
  on: string
  children: () => ReactNode
}

/**
 * A part of the form that is drawn anew only when what it shows changes: WeChat is sent every text field and every wheel that is drawn,
 * so a key typed in one of them would send them all. What it does must not rest on anything but `on` and the newest content.
 */
export const Still = memo(
  ({ children }: StillProps) => children(),
  (before, after) => before.on === after.on,
)
Still.displayName = 'Still'
