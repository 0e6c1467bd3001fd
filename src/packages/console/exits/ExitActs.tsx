import { Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { ExitView } from '@/domain/contract/appointments'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { ConfirmLeavingSheet } from './ConfirmLeavingSheet'
import { DecideSheet } from './DecideSheet'
import { DeliverSheet } from './DeliverSheet'
import { DiscardSheet } from './DiscardSheet'
import { PublishSheet } from './PublishSheet'

type Act = ExitView['can'][number]

/** What every dialogue of a case is given. */
export interface ExitSheetProps {
  exit: ExitView
  onClose: () => void
  onReload: () => void
}

const SHEETS: Record<Exclude<Act, 'edit'>, (props: ExitSheetProps) => ReactNode> = {
  decide: DecideSheet,
  deliver: DeliverSheet,
  publish: PublishSheet,
  confirm: ConfirmLeavingSheet,
  discard: DiscardSheet,
  revoke: DiscardSheet,
}

const WORDS: Record<Act, string> = {
  edit: '修改事实和证据',
  decide: '作出解聘决定',
  deliver: '登记送达',
  publish: '公示并生效',
  confirm: '确认退出',
  discard: '作废',
  revoke: '撤销决定',
}

const MAIN: readonly Act[] = ['decide', 'deliver', 'publish', 'confirm']

function lookOf(act: Act): 'primary' | 'secondary' | 'quiet' {
  if (MAIN.includes(act)) return 'primary'
  return act === 'edit' ? 'secondary' : 'quiet'
}

interface ExitActsProps extends Pick<ExitSheetProps, 'exit' | 'onReload'> {
  onEdit: () => void
}

function wordOf(act: Act, { askedByExpert }: ExitView): string {
  return act === 'discard' && askedByExpert ? '不予确认' : WORDS[act]
}

/** The acts the officer may take now, each with its dialogue. 第八条 */
export function ExitActs({ exit, onEdit, onReload }: ExitActsProps) {
  const [doing, setDoing] = useState<Exclude<Act, 'edit'> | null>(null)
  const Sheet = doing ? SHEETS[doing] : null
  if (exit.can.length === 0) return null
  return (
    <Card title="办理">
      <View className="exit-acts">
        {exit.can.map((act) => (
          <Button key={act} look={lookOf(act)} onClick={() => (act === 'edit' ? onEdit() : setDoing(act))}>
            {wordOf(act, exit)}
          </Button>
        ))}
      </View>
      <Text className="exit-line">依据：管理规程第八条。</Text>
      {Sheet ? <Sheet exit={exit} onClose={() => setDoing(null)} onReload={onReload} /> : null}
    </Card>
  )
}
