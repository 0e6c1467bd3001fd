import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './a11y'
import './Card.scss'

interface CardProps {
  children: ReactNode
  title?: string
  /** A small act in the card's head. */
  action?: { label: string; onClick: () => void }
  /** Makes the whole card the target. */
  onClick?: () => void
  label?: string
  className?: string
}

/** A white card. */
export function Card({ children, title, action, onClick, label, className = '' }: CardProps) {
  const tappable = onClick ? { onClick, hoverClass: 'pressed', ...spoken('button', label) } : {}
  return (
    <View className={`card ${className}`} {...tappable}>
      {title ? (
        <View className="card-head">
          <Text className="card-title">{title}</Text>
          {action ? (
            <View className="card-action" hoverClass="pressed" onClick={action.onClick} {...spoken('button')}>
              {action.label}
            </View>
          ) : null}
        </View>
      ) : null}
      {children}
    </View>
  )
}
