type Role =
  | 'button'
  | 'link'
  | 'radio'
  | 'checkbox'
  | 'img'
  | 'alert'
  | 'dialog'
  | 'heading'
  | 'text'
  | 'radiogroup'
  | 'group'
  | 'list'
  | 'listitem'
  | 'table'
  | 'row'
  | 'cell'
  | 'columnheader'

interface State {
  checked?: boolean
  disabled?: boolean
  /** Whether it can be tapped; then it takes the keyboard's focus on the web. */
  tappable?: boolean
}

/** What a screen reader is told: WeChat's attributes there, the web's here. Spread it on a View, Text or Button. */
export function spoken(
  role: Role,
  label?: string,
  state: State = {},
): Record<string, string | number | boolean | undefined> {
  if (process.env.TARO_ENV === 'weapp') {
    return { ariaRole: role, ariaLabel: label, ariaChecked: state.checked, ariaDisabled: state.disabled }
  }
  const focusable = state.tappable ?? ['button', 'link', 'radio', 'checkbox'].includes(role)
  return {
    role,
    'aria-label': label,
    'aria-checked': state.checked,
    'aria-disabled': state.disabled,
    tabIndex: focusable && !state.disabled ? 0 : undefined,
  }
}

/** What a screen reader calls a field. On the web the name goes to the inner element, which takes the focus. */
export function named(label: string): { ariaLabel?: string; nativeProps?: Record<string, string> } {
  return process.env.TARO_ENV === 'weapp' ? { ariaLabel: label } : { nativeProps: { 'aria-label': label } }
}
