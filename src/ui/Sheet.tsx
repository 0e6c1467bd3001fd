import { ScrollView, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './a11y'
import { Icon } from './Icon'
import './Sheet.scss'

interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons that stay at the bottom while the content scrolls. */
  actions?: ReactNode
}

/** Comes up from the bottom on a phone; a centred dialogue from 960 px on. */
export function Sheet({ open, title, onClose, children, actions }: SheetProps) {
  if (!open) return null
  return (
    <View className="sheet" catchMove>
      <View className="sheet-veil" onClick={onClose} />
      <View className="sheet-panel" {...spoken('dialog', title)}>
        <View className="sheet-head">
          <Text className="sheet-title">{title}</Text>
          <View className="sheet-close" hoverClass="pressed" onClick={onClose} {...spoken('button', '关闭')}>
            <Icon name="close" />
          </View>
        </View>
        <ScrollView scrollY className="sheet-body">
          {children}
        </ScrollView>
        {actions ? <View className="sheet-actions">{actions}</View> : null}
      </View>
    </View>
  )
}
