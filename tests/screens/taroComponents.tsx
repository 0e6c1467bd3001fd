/** Stands in for `@tarojs/components` in tests of screens: each as the element a browser would show. */
import { createElement, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }

const PASSED = ['id', 'className', 'style', 'src', 'onClick', 'hidden', 'onError', 'onLongPress', 'role', 'tabIndex']
const FOLLOWED = [
  'onTouchStart',
  'onTouchMove',
  'onTouchEnd',
  'onTouchCancel',
  'aria-label',
  'aria-checked',
  'aria-sort',
]
const STATES = { ariaChecked: 'aria-checked', ariaDisabled: 'aria-disabled' } as const

/** WeChat's `text` and `list` roles are words for its screen reader, not of the web. */
const WEB_ROLES = ['button', 'link', 'radio', 'checkbox', 'img', 'alert', 'dialog', 'heading', 'radiogroup', 'group']

function attributes(props: Props): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const name of [...PASSED, ...FOLLOWED]) if (props[name] !== undefined) kept[name] = props[name]
  if (typeof props['style'] === 'string') delete kept['style']
  if (typeof props['ariaRole'] === 'string' && WEB_ROLES.includes(props['ariaRole'])) kept['role'] = props['ariaRole']
  if (props['ariaLabel'] !== undefined) kept['aria-label'] = props['ariaLabel']
  for (const [name, attribute] of Object.entries(STATES)) if (props[name] !== undefined) kept[attribute] = props[name]
  return kept
}

const as = (tag: string) => (props: Props) => createElement(tag, attributes(props), props.children)

export const View = as('div')
export const Text = as('span')
export const Label = as('label')
export const ScrollView = as('div')
export const Canvas = as('canvas')
export const Form = as('form')
export const Switch = ({
  checked,
  onChange,
  ...props
}: Props & { checked?: boolean; onChange?: (event: object) => void }) =>
  createElement('input', {
    ...attributes(props),
    type: 'checkbox',
    role: 'switch',
    checked,
    onChange: (event: { target: { checked: boolean } }) => onChange?.({ detail: { value: event.target.checked } }),
  })
export const Image = (props: Props) => createElement('img', { ...attributes(props), alt: props['ariaLabel'] ?? '' })
export const Block = ({ children }: Props) => children
export const RootPortal = Block
export const PageContainer = as('div')

export const Button = ({ disabled, ...props }: Props) =>
  createElement('button', { ...attributes(props), type: 'button', disabled }, props.children)

interface FieldProps extends Props {
  value?: string
  placeholder?: string
  disabled?: boolean
  password?: boolean
  onInput?: (event: object) => void
  onBlur?: (event: object) => void
  onConfirm?: (event: object) => void
}

interface DomEvent {
  key?: string
  target: { value: string }
}

const field = (tag: 'input' | 'textarea') => (props: FieldProps) => {
  const { value, placeholder, disabled, password, onInput, onBlur, onConfirm } = props
  const told = (handler: FieldProps['onInput']) => (event: DomEvent) =>
    handler?.({ detail: { value: event.target.value } })
  return createElement(tag, {
    ...attributes(props),
    value,
    placeholder,
    disabled,
    ...(tag === 'input' ? { type: password ? 'password' : 'text' } : {}),
    onChange: told(onInput),
    onBlur: told(onBlur),
    onKeyDown: (event: DomEvent) => event.key === 'Enter' && told(onConfirm)(event),
  })
}

export const Input = field('input')
export const Textarea = field('textarea')

interface PickerProps extends Props {
  mode?: string
  range?: string[]
  value?: unknown
  disabled?: boolean
  onChange?: (event: { detail: { value: string } }) => void
}

/** A wheel of choices becomes options to click; a date becomes a date field, named like the button it opens from. */
export function Picker({ mode, range = [], value, disabled, onChange, children }: PickerProps) {
  if (mode === 'date') {
    return (
      <div>
        {children}
        <input
          type="date"
          data-testid="date"
          defaultValue={String(value)}
          disabled={disabled}
          onChange={(event) => onChange?.({ detail: { value: event.target.value } })}
        />
      </div>
    )
  }
  return (
    <div>
      {children}
      <div role="listbox">
        {range.map((option, index) => (
          <div
            key={option}
            role="option"
            aria-selected={value === index}
            onClick={() => !disabled && onChange?.({ detail: { value: String(index) } })}
          >
            {option}
          </div>
        ))}
      </div>
    </div>
  )
}
