import { Button as TaroButton, Text, type ButtonProps as TaroButtonProps } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './a11y'
import './Button.scss'

interface ButtonProps {
  children: ReactNode
  onClick?: () => void
  /** One primary a screen. */
  look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** Shows that it works and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  /** Why it cannot be tapped, shown under it. */
  reason?: string
  small?: boolean
  openType?: TaroButtonProps['openType']
  id?: string
  /** What a screen reader says when the words on it do not suffice. */
  label?: string
}

/** The button. Full width of its place; `small` fits its words. */
export function Button(props: ButtonProps) {
  const { children, onClick, look = 'primary', busy = false, small = false, reason, openType, id, label } = props
  const disabled = props.disabled === true || Boolean(reason)
  const still = disabled || busy
  return (
    <>
      <TaroButton
        className={`btn btn--${look} ${small ? 'btn--small' : ''} ${still ? 'btn--still' : ''}`}
        hoverClass={still ? 'none' : 'pressed'}
        // Left out rather than false: the web's component styles any `disabled` attribute, whatever it says.
        {...(still ? { disabled: true } : {})}
        {...(openType ? { openType } : {})}
        {...(id ? { id } : {})}
        {...spoken('button', label, { disabled: still })}
        onClick={() => !still && onClick?.()}
      >
        {busy ? '请稍候…' : children}
      </TaroButton>
      {reason ? <Text className="btn-reason">{reason}</Text> : null}
    </>
  )
}
